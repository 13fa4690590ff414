import { IconChartLine } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { Empty } from '@/ui/States';

const EXAMPLES = [
  ['Executions by agent', 'sum by (agent_id) (rate(agent_execution_total[5m]))'],
  [
    'Slowest runs',
    'histogram_quantile(0.95, sum by (le, agent_id) (rate(agent_execution_duration_seconds_bucket[5m])))',
  ],
  ['Cost by model', 'sum by (model) (increase(llm_cost_usd_total[1h]))'],
] as const;

export function NothingAsked({ onChoose }: { onChoose: (query: string) => void }): ReactElement {
  return (
    <Empty
      title="Ask something"
      icon={IconChartLine}
      actions={EXAMPLES.map(([title, query]) => (
        <button
          key={title}
          type="button"
          className="btn"
          title={query}
          onClick={() => onChoose(query)}
        >
          {title}
        </button>
      ))}
    >
      Write a query, choose a metric on the left, or start with one of these. Enter runs, Shift and
      Enter break the line.
    </Empty>
  );
}
