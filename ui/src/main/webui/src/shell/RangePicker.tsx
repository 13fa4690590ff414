import { Popover } from '@mantine/core';
import { IconChevronDown, IconClock, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement, type SyntheticEvent } from 'react';

import { dateTime, zoneName } from '@/format/time';
import { usePageRange, useRangeActions } from '@/live/useTimeRange';
import { Icon } from '@/ui/Icon';
import {
  describeRange,
  fieldText,
  isRange,
  parseField,
  PRESETS,
  relativeName,
  type RangeSpec,
} from '@/url/range';

import { onCommand } from './commands';

export function RangePicker(): ReactElement {
  const { spec, range } = usePageRange();
  const { setRange, zoomOut } = useRangeActions();
  const [isOpen, setOpen] = useState(false);
  const zone = zoneName(range.endMillis);

  useEffect(() => onCommand('range', () => setOpen(true)), []);

  const apply = (next: RangeSpec): void => {
    setRange(next);
    setOpen(false);
  };

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <span className="joined">
        <Popover.Target>
          <button
            type="button"
            className="btn"
            title={`${dateTime(range.startMillis)} – ${dateTime(range.endMillis)}, ${zone}`}
            onClick={() => setOpen((open) => !open)}
          >
            <Icon of={IconClock} size={14} />
            <span className="sr-only">Time range: </span>
            <span className="num">{describeRange(spec)}</span>
            <span className="lab hide-s">{zone}</span>
            <Icon of={IconChevronDown} size={12} className="end" />
          </button>
        </Popover.Target>
        <button
          type="button"
          className="btn ico hide-s"
          aria-label="Zoom out"
          title="Zoom out"
          onClick={zoomOut}
        >
          <Icon of={IconZoomOut} size={14} />
        </button>
      </span>
      <Popover.Dropdown>
        <div className="range-pop">
          <RangeForm spec={spec} zone={zone} onApply={apply} />
          <div className="menu range-presets">
            {PRESETS.map((preset) => (
              <button
                key={preset}
                type="button"
                className="mi"
                aria-pressed={spec.from === `now-${preset}` && spec.to === 'now'}
                onClick={() => apply({ from: `now-${preset}`, to: 'now' })}
              >
                {relativeName(preset.slice(0, -1), preset.slice(-1))}
              </button>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface RangeFormProps {
  spec: RangeSpec;
  zone: string;
  onApply: (spec: RangeSpec) => void;
}

function RangeForm({ spec, zone, onApply }: RangeFormProps): ReactElement {
  const [from, setFrom] = useState(fieldText(spec.from));
  const [to, setTo] = useState(fieldText(spec.to));
  const [problem, setProblem] = useState<string>();

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const next = { from: parseField(from, Date.now()), to: parseField(to, Date.now()) };
    if (next.from === undefined) setProblem(`“${from}” is no time.`);
    else if (next.to === undefined) setProblem(`“${to}” is no time.`);
    else if (!isRange(next as RangeSpec)) setProblem('The range ends before it starts.');
    else onApply(next as RangeSpec);
  };

  return (
    <form className="range-form" onSubmit={submit}>
      <div className="fs12 t2">From, to</div>
      <input
        className="inp mono"
        aria-label="From"
        data-autofocus
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <input
        className="inp mono"
        aria-label="To"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      {problem === undefined ? (
        <div className="fs11 t3">
          Also: <span className="mono">-3h</span>, <span className="mono">yesterday</span>,{' '}
          <span className="mono">23 Nov 02:00</span>
        </div>
      ) : (
        <div className="fs11 crit" role="alert">
          {problem}
        </div>
      )}
      <div className="row">
        <button type="submit" className="btn pri s">
          Apply
        </button>
        <span className="t3 fs12">{zone}</span>
      </div>
    </form>
  );
}
