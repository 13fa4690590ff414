import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';

import { HomePage } from '@/features/home';
import { Shell } from '@/shell/Shell';
import { parseSearch, stringifySearch } from '@/url/search';

import { NotFound } from './NotFound';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/dashboards',
    component: lazyRouteComponent(() => import('@/features/dashboards/pages'), 'DashboardsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dashboards/$id',
    component: lazyRouteComponent(() => import('@/features/dashboards/pages'), 'DashboardPage'),
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

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
