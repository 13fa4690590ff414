import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconChartLine,
  IconCode,
  IconDots,
  IconFileSpreadsheet,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';

import type { Panel, PanelLine } from '@/api/types';
import { copy } from '@/ui/copy';
import { Icon } from '@/ui/Icon';

import { csvOf } from './csv';

/** What can be done with a panel that the panel itself cannot. */
export interface PanelActions {
  explore: (promql: string) => void;
  toggleFull: (panelId: string) => void;
}

export interface PanelMenuProps {
  panel: Panel;
  line: PanelLine | undefined;
  actions: PanelActions;
}

export function PanelMenu({ panel, line, actions }: PanelMenuProps): ReactElement | null {
  const queries = line?.queries ?? [];
  const first = queries[0];
  if (panel.queries.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className="btn ghost s ico menu-b"
          aria-label={`Menu of ${panel.title}`}
        >
          <Icon of={IconDots} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon of={IconChartLine} size={14} />}
          disabled={!first}
          onClick={() => first && actions.explore(first.promql)}
        >
          Explore this panel
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconArrowsMaximize} size={14} />}
          onClick={() => actions.toggleFull(panel.id)}
        >
          Full screen
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon of={IconCode} size={14} />}
          disabled={!first}
          onClick={() =>
            void copy(queries.map((each) => each.promql).join('\n\n'), 'PromQL copied')
          }
        >
          Copy as PromQL
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconFileSpreadsheet} size={14} />}
          disabled={!line}
          onClick={() => line && void copy(csvOf(line), 'CSV copied')}
        >
          Copy as CSV
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
