// Loaded when a dashboard is opened; index.ts holds what other features need at once.
export { DashboardPage } from './DashboardPage';
export { DashboardsPage } from './DashboardsPage';
