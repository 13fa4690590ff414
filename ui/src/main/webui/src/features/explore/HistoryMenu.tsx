import { Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';

import { ago } from '@/format/time';
import { Icon } from '@/ui/Icon';

import { pastQueries } from './history';

/** Queries that were run in this browser before. */
export function HistoryMenu({ onChoose }: { onChoose: (query: string) => void }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="btn ico"
          aria-label="Past queries"
          title="Past queries"
          onClick={() => setOpen((open) => !open)}
        >
          <Icon of={IconHistory} size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Past
          onChoose={(query) => {
            setOpen(false);
            onChoose(query);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Past({ onChoose }: { onChoose: (query: string) => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [past] = useState(pastQueries);
  const [now] = useState(() => Date.now());
  const found = past.filter(({ query }) => query.toLowerCase().includes(search.toLowerCase()));
  return (
    <div className="menu history">
      <input
        className="inp"
        aria-label="Find in past queries"
        placeholder="Find"
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="choices">
        {found.map(({ query, atMillis }) => (
          <button key={query} type="button" className="mi" onClick={() => onChoose(query)}>
            <span className="mono ell" title={query}>
              {query}
            </span>
            <span className="end nw">{ago(atMillis, now)}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <div className="menu-note">
          {past.length === 0
            ? 'Queries you run are kept here, in this browser.'
            : 'None contains that.'}
        </div>
      )}
    </div>
  );
}
