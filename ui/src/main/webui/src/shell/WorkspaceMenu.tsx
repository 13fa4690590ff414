import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { useGlobalSearch } from '@/live/useTimeRange';
import { useWorkspaces } from '@/session/useSession';
import { Icon } from '@/ui/Icon';
import type { Search } from '@/url/search';

/** Narrows every page to some workspaces. The server checks that they are granted. */
export function WorkspaceMenu(): ReactElement {
  const chosen = useGlobalSearch().ws ?? [];
  const names = useWorkspaces();
  const navigate = useNavigate();
  const title = chosen.length === 0 ? 'All workspaces' : chosen.join(', ');

  const choose = (ws: string[]): void => {
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ws }) });
  };

  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="ws">
          <span className="sr-only">Workspace: </span>
          <span className="sq" aria-hidden>
            {(chosen[0] ?? 'all').charAt(0).toUpperCase()}
          </span>
          <span className="ell">{title}</span>
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Workspace</Menu.Label>
        <Menu.Item onClick={() => choose([])} rightSection={mark(chosen.length === 0)}>
          All workspaces
        </Menu.Item>
        {[...new Set([...names, ...chosen])].sort().map((name) => (
          <Menu.Item
            key={name}
            onClick={() => choose([name])}
            rightSection={mark(chosen.includes(name))}
          >
            {name}
          </Menu.Item>
        ))}
        {names.length === 0 && <div className="menu-note">No data names a workspace yet.</div>}
      </Menu.Dropdown>
    </Menu>
  );
}

function mark(isChosen: boolean): ReactElement | null {
  return isChosen ? <Icon of={IconCheck} size={14} className="acc" /> : null;
}
