import { Modal, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';

import { Icon } from '@/ui/Icon';
import { globalSearch, type Search } from '@/url/search';

import { marked, type Entry } from './entries';
import { useEntries } from './useEntries';

/** Finds pages, dashboards, agents and metrics, and does what has a name. */
export function Palette({ onClose }: { onClose: () => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(0);
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'light' ? 'dark' : 'light';
  const entries = useEntries(search, { other, use: () => setColorScheme(other) });
  const chosen = Math.min(index, entries.length - 1);

  const open = (entry: Entry, inTab: boolean): void => {
    onClose();
    entry.run?.();
    if (entry.to === undefined) return;
    const target = {
      to: entry.to,
      search: ((before: Search) => ({ ...globalSearch(before), ...entry.search })) as never,
    };
    if (inTab) window.open(router.buildLocation(target).href, '_blank', 'noopener');
    else void router.navigate(target);
  };

  const onKey = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setIndex((chosen + move + entries.length) % Math.max(1, entries.length));
    }
    const entry = entries[chosen];
    if (event.key === 'Enter' && entry) open(entry, event.metaKey || event.ctrlKey);
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={600}
      yOffset="12vh"
      lockScroll={false}
      classNames={{ content: 'pop dialog' }}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label="Find anything">
        <div className="pal-in">
          <Icon of={IconSearch} className="t3" />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
            aria-label="Find anything"
            placeholder="Page, dashboard, agent or metric"
            value={search}
            onKeyDown={onKey}
            onChange={(event) => {
              setSearch(event.target.value);
              setIndex(0);
            }}
          />
          <span className="kbd">Esc</span>
        </div>
        <List entries={entries} search={search} chosen={chosen} onOpen={open} onPoint={setIndex} />
        <div className="pal-foot">
          <span>
            <span className="kbd">↑</span> <span className="kbd">↓</span> choose
          </span>
          <span>
            <span className="kbd">⏎</span> open
          </span>
          <span>
            <span className="kbd">⌘⏎</span> in a tab
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ListProps {
  entries: readonly Entry[];
  search: string;
  chosen: number;
  onOpen: (entry: Entry, inTab: boolean) => void;
  onPoint: (index: number) => void;
}

function List({ entries, search, chosen, onOpen, onPoint }: ListProps): ReactElement {
  return (
    <div className="menu pal-list" id="palette-list" role="listbox" aria-label="Found">
      {entries.length === 0 && <div className="menu-note">Nothing is named “{search}”.</div>}
      {entries.map((entry, i) => (
        <div key={entry.id} role="presentation">
          {entries[i - 1]?.group !== entry.group && (
            <div className="mh" role="presentation">
              {entry.group}
            </div>
          )}
          {/* The input keeps the focus; its keys choose. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
          <div
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={i === chosen ? 'mi on' : 'mi'}
            onMouseMove={() => onPoint(i)}
            onClick={(event) => onOpen(entry, event.metaKey || event.ctrlKey)}
          >
            <Icon of={entry.icon} />
            <span className="ell">
              {marked(entry.title, search).map(({ text, isHit }, part) =>
                isHit ? (
                  <b key={part} className="semi">
                    {text}
                  </b>
                ) : (
                  text
                ),
              )}
            </span>
            <span className="end">{entry.note}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
