import { Menu } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import type { InstantAnswer, RangeAnswer } from '@/api/types';
import { plainDuration } from '@/format/duration';
import { usePageRange } from '@/live/useTimeRange';
import { Icon } from '@/ui/Icon';
import { stepFor } from '@/url/range';
import type { Search } from '@/url/search';

import type { ExploreSearch } from './exploreSearch';

const STEPS = [5, 15, 30, 60, 300, 900, 3600].map((seconds) => seconds * 1000);

const KIND_NAMES = { line: 'Lines', area: 'Stacked', bar: 'Bars' } as const;

export interface ExploreBarProps {
  explored: ExploreSearch;
  change: (change: Search) => void;
  answer: RangeAnswer | InstantAnswer | undefined;
}

/** How the answer is shown, and what it is. */
export function ExploreBar({ explored, change, answer }: ExploreBarProps): ReactElement {
  return (
    <div className="bar explore-bar">
      <span className="seg" role="group" aria-label="View">
        {(['chart', 'table'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === explored.view}
            onClick={() => change({ view })}
          >
            {view === 'chart' ? 'Chart' : 'Table'}
          </button>
        ))}
      </span>
      {explored.view === 'chart' && (
        <>
          <span className="seg" role="group" aria-label="Kind of chart">
            {(['line', 'area', 'bar'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={kind === explored.kind}
                onClick={() => change({ kind })}
              >
                {KIND_NAMES[kind]}
              </button>
            ))}
          </span>
          <StepMenu explored={explored} change={change} />
        </>
      )}
      <span className="sp" />
      {answer && <Facts answer={answer} />}
    </div>
  );
}

function StepMenu({ explored, change }: Omit<ExploreBarProps, 'answer'>): ReactElement {
  const { range } = usePageRange();
  const fitting = plainDuration(stepFor(range.endMillis - range.startMillis));
  const chosen = explored.stepMillis;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="btn">
          <span className="lab">Step</span>
          <span className="val num">
            {chosen === undefined ? `auto, ${fitting}` : plainDuration(chosen)}
          </span>
          <Icon of={IconChevronDown} size={12} className="end" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => change({ step: undefined })} rightSection={mark(!chosen)}>
          auto, {fitting}
        </Menu.Item>
        {STEPS.map((step) => (
          <Menu.Item
            key={step}
            onClick={() => change({ step: String(step) })}
            rightSection={mark(step === chosen)}
          >
            {plainDuration(step)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function mark(isChosen: boolean): ReactElement | null {
  return isChosen ? <Icon of={IconCheck} size={14} className="acc" /> : null;
}

function Facts({ answer }: { answer: RangeAnswer | InstantAnswer }): ReactElement {
  const { warnings, series, limited, tookMillis } = answer;
  const total = limited?.total ?? series.length;
  return (
    <span className="row g3 fs12 t3 num nw hide-s">
      {warnings.length > 0 && (
        <span className="badge b-warn" title={warnings.join('\n')}>
          <Icon of={IconAlertTriangle} size={12} />
          {warnings.length === 1 ? warnings[0] : `${warnings.length} warnings`}
        </span>
      )}
      {total.toLocaleString('en')} series · {tookMillis} ms
    </span>
  );
}
