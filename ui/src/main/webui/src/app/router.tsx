import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';

import { HomePage } from '@/features/home';
import { parseSearch, stringifySearch } from '@/url/search';

import { App } from './App';
import { NotFound } from './NotFound';

const root = createRootRoute({ component: App, notFoundComponent: NotFound });

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/dashboards',
    component: lazyRouteComponent(
      () => import('@/features/dashboards/DashboardsPage'),
      'DashboardsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dashboards/$id',
    component: lazyRouteComponent(
      () => import('@/features/dashboards/DashboardPage'),
      'DashboardPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/explore',
    component: lazyRouteComponent(() => import('@/features/explore'), 'ExplorePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('@/features/settings'), 'SettingsPage'),
  }),
]);

export const routerOptions = {
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent' as const,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
};

export const router = createRouter(routerOptions);
