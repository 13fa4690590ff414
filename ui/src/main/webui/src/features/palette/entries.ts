import {
  IconChartLine,
  IconKeyboard,
  IconLayoutDashboard,
  IconLink,
  IconRobot,
  IconSun,
  type Icon,
} from '@tabler/icons-react';

import type { DashboardSummary, Metric } from '@/api/types';
import { give } from '@/shell/commands';
import { PLACES, SETTINGS } from '@/shell/navigation';
import { copy } from '@/ui/copy';

/** One line of the palette: a place with its own parameters, or something to do. */
export interface Entry {
  id: string;
  group: 'Go to' | 'Dashboards' | 'Agents' | 'Metrics' | 'Do';
  title: string;
  note: string;
  icon: Icon;
  to?: string;
  search?: Record<string, string>;
  run?: () => void;
}

const MOST_IN_GROUP = 6;

export function placeEntries(): Entry[] {
  return [...PLACES, SETTINGS].map(({ to, title, icon, key }) => ({
    ...{ id: `place ${to}`, group: 'Go to', title, note: `g ${key}`, icon, to },
  }));
}

export function dashboardEntries(dashboards: readonly DashboardSummary[]): Entry[] {
  // Home has a place of its own.
  const others = dashboards.filter(({ id }) => id !== 'home');
  return others.map(({ id, title, tags }) => ({
    id: `dashboard ${id}`,
    group: 'Dashboards',
    title,
    note: tags.join(', '),
    icon: IconLayoutDashboard,
    to: `/dashboards/${encodeURIComponent(id)}`,
  }));
}

export function agentEntries(agents: readonly string[]): Entry[] {
  return agents.map((agent) => ({
    id: `agent ${agent}`,
    group: 'Agents',
    title: agent,
    note: 'agent',
    icon: IconRobot,
    to: '/dashboards/agent',
    search: { 'var-agent': agent },
  }));
}

export function metricEntries(metrics: readonly Metric[]): Entry[] {
  return metrics.map(({ name, type }) => ({
    id: `metric ${name}`,
    group: 'Metrics',
    title: name,
    note: type,
    icon: IconChartLine,
    to: '/explore',
    search: { q: name },
  }));
}

export function actionEntries(theme: { other: string; use: () => void }): Entry[] {
  const action = { group: 'Do' as const };
  return [
    {
      ...{ ...action, id: 'do theme', title: `Use the ${theme.other} theme`, note: '' },
      icon: IconSun,
      run: theme.use,
    },
    {
      ...{ ...action, id: 'do link', title: 'Copy the link to this view', note: 'c' },
      icon: IconLink,
      run: () => void copy(location.href, 'Link copied'),
    },
    {
      ...{ ...action, id: 'do keys', title: 'Show the keys', note: '?' },
      icon: IconKeyboard,
      run: () => give('keys'),
    },
  ];
}

/** Entries whose title has every word, a few of each group, in the groups' order. */
export function matching(entries: readonly Entry[], search: string): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map<string, number>();
  return entries.filter((entry) => {
    const text = entry.title.toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    const count = (counts.get(entry.group) ?? 0) + 1;
    counts.set(entry.group, count);
    return count <= MOST_IN_GROUP;
  });
}

/** The title cut into pieces; those that match the search are marked. */
export function marked(title: string, search: string): { text: string; isHit: boolean }[] {
  const words = search.split(/\s+/).filter(Boolean).map(escaped);
  if (words.length === 0) return [{ text: title, isHit: false }];
  return title
    .split(new RegExp(`(${words.join('|')})`, 'i'))
    .map((text, i) => ({ text, isHit: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
