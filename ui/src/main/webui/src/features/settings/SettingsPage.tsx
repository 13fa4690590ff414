import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import { prices } from '@/api/metrics';
import { asProblem } from '@/api/problem';
import type { ModelPrice } from '@/api/types';
import { useParts } from '@/session/useSession';
import { usePage } from '@/shell/page';
import { Failure, SkeletonRows } from '@/ui/States';

import { PartsTable } from './PartsTable';
import { PriceTable } from './PriceTable';

const THEMES: { value: MantineColorScheme; name: string }[] = [
  { value: 'auto', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

export function SettingsPage(): ReactElement {
  usePage('Settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="page">
      <h1>Settings</h1>
      <section className="panel" aria-label="Theme">
        <div className="panel-h">
          <h2>Theme</h2>
          <span className="sub">kept in this browser</span>
          <span className="sp" />
          <span className="seg" role="group" aria-label="Theme">
            {THEMES.map(({ value, name }) => (
              <button
                key={value}
                type="button"
                aria-pressed={value === colorScheme}
                onClick={() => setColorScheme(value)}
              >
                {name}
              </button>
            ))}
          </span>
        </div>
      </section>
      <Prices />
      <Parts />
    </div>
  );
}

function Prices(): ReactElement {
  const found = useQuery({
    queryKey: ['prices'],
    queryFn: ({ signal }): Promise<ModelPrice[]> => prices(signal),
  });
  return (
    <section className="panel" aria-label="Model prices">
      <div className="panel-h">
        <h2>Model prices</h2>
        <span className="sub">
          US dollars per million tokens; usage without a price is unpriced
        </span>
      </div>
      {found.isPending && <SkeletonRows />}
      {found.isError && (
        <Failure problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && <PriceTable prices={found.data} />}
    </section>
  );
}

function Parts(): ReactElement {
  const parts = useParts();
  return (
    <section className="panel" aria-label="Parts of the suite">
      <div className="panel-h">
        <h2>Parts of the suite</h2>
      </div>
      {parts.isPending && <SkeletonRows />}
      {parts.isError && (
        <Failure problem={asProblem(parts.error)} onRetry={() => void parts.refetch()} />
      )}
      {parts.data && <PartsTable parts={parts.data} />}
    </section>
  );
}
