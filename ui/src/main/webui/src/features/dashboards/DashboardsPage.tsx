import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import { asProblem } from '@/api/problem';
import type { DashboardSummary } from '@/api/types';
import { onCommand } from '@/shell/commands';
import { usePage } from '@/shell/page';
import { AppLink } from '@/ui/AppLink';
import { Icon } from '@/ui/Icon';
import { Empty, Failure, SkeletonRows } from '@/ui/States';

import { useDashboards } from './useDashboard';

export function DashboardsPage(): ReactElement {
  usePage('Dashboards');
  const [search, setSearch] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => onCommand('find', () => input.current?.focus()), []);

  return (
    <>
      <div className="bar">
        <h1>Dashboards</h1>
        <span className="sp" />
        <label className="inp find">
          <Icon of={IconSearch} size={14} />
          <input
            ref={input}
            aria-label="Find a dashboard"
            placeholder="Find"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </div>
      <div className="page">
        <section className="panel" aria-label="Dashboards">
          <List search={search.trim().toLowerCase()} onClear={() => setSearch('')} />
        </section>
      </div>
    </>
  );
}

function List({ search, onClear }: { search: string; onClear: () => void }): ReactElement {
  const found = useDashboards();
  if (found.isPending) return <SkeletonRows rows={6} />;
  if (found.isError) {
    return <Failure problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  }
  const rows = found.data.filter((each) => textOf(each).includes(search));
  if (rows.length === 0) {
    return (
      <Empty
        title="No dashboard matches"
        icon={IconFilter}
        actions={
          <button type="button" className="btn" onClick={onClear}>
            Clear the filter
          </button>
        }
      >
        None of the {found.data.length} dashboards contains “{search}”.
      </Empty>
    );
  }
  return (
    <table className="tbl list">
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col" className="w-wide hide-s">
            What it shows
          </th>
          <th scope="col" className="w-tags hide-s">
            Tags
          </th>
          <th scope="col" className="r w-count">
            Panels
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.id}>
            <td className="med">
              <AppLink to={`/dashboards/${encodeURIComponent(each.id)}`} className="row-link">
                {each.title}
              </AppLink>
            </td>
            <td className="t2 hide-s" title={each.description}>
              {each.description}
            </td>
            <td className="hide-s">
              <span className="row g1">
                {each.tags.map((tag) => (
                  <span key={tag} className="chip">
                    {tag}
                  </span>
                ))}
              </span>
            </td>
            <td className="r">{each.panels}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf({ title, description, tags }: DashboardSummary): string {
  return `${title} ${description} ${tags.join(' ')}`.toLowerCase();
}
