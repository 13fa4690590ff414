import {
  IconChartLine,
  IconHome,
  IconLayoutDashboard,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';

export interface Place {
  to: string;
  /** In the rail; at most ten characters. */
  name: string;
  /** In the palette and the list of keys. */
  title: string;
  icon: Icon;
  /** Second key after g. */
  key: string;
}

export const PLACES: readonly Place[] = [
  { to: '/', name: 'Home', title: 'Home', icon: IconHome, key: 'h' },
  { to: '/dashboards', name: 'Boards', title: 'Dashboards', icon: IconLayoutDashboard, key: 'b' },
  { to: '/explore', name: 'Explore', title: 'Explore', icon: IconChartLine, key: 'e' },
];

export const SETTINGS: Place = {
  to: '/settings',
  name: 'Settings',
  title: 'Settings',
  icon: IconSettings,
  key: 's',
};

/** True if the place holds the page at `path`. */
export function isAt(place: Place, path: string): boolean {
  return place.to === '/' ? path === '/' : path === place.to || path.startsWith(`${place.to}/`);
}
