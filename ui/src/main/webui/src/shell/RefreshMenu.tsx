import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconChevronDown, IconRefresh } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { plainDuration } from '@/format/duration';
import { useLive } from '@/live/LiveProvider';
import { useGlobalSearch } from '@/live/useTimeRange';
import { Icon } from '@/ui/Icon';
import { isLive } from '@/url/range';
import { rangeSpecOf, REFRESHES, refreshSecondsOf, type Search } from '@/url/search';

export function RefreshMenu(): ReactElement {
  const search = useGlobalSearch();
  const { refresh } = useLive();
  const navigate = useNavigate();
  const isMoving = isLive(rangeSpecOf(search));
  const seconds = isMoving ? refreshSecondsOf(search) : 0;

  const choose = (next: number): void => {
    void navigate({
      to: '.',
      replace: true,
      search: (before: Search) => ({ ...before, refresh: String(next) }),
    });
  };

  return (
    <span className="joined hide-s">
      <button
        type="button"
        className="btn ico"
        aria-label="Refresh now"
        title="Refresh now (r)"
        onClick={refresh}
      >
        <Icon of={IconRefresh} size={14} />
      </button>
      <Menu position="bottom-end" disabled={!isMoving}>
        <Menu.Target>
          <button
            type="button"
            className="btn"
            title={isMoving ? 'Refresh interval' : 'A range that has ended does not move'}
            disabled={!isMoving}
          >
            <span className="sr-only">Refresh: </span>
            {nameOf(seconds)}
            <Icon of={IconChevronDown} size={12} className="end" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Refresh</Menu.Label>
          {REFRESHES.map((each) => (
            <Menu.Item
              key={each}
              onClick={() => choose(each)}
              rightSection={
                each === seconds ? <Icon of={IconCheck} size={14} className="acc" /> : null
              }
            >
              {nameOf(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function nameOf(seconds: number): string {
  return seconds === 0 ? 'Off' : plainDuration(seconds * 1000);
}
