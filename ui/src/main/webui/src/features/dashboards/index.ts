export { useDashboard, useDashboards } from './useDashboard';
