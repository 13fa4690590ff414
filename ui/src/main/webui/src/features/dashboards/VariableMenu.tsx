import { Popover } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';

import type { Variable } from '@/api/types';
import { Icon } from '@/ui/Icon';

export interface VariableMenuProps {
  variable: Variable;
  values: readonly string[];
  /** None is "all". */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const MOST_SHOWN = 200;

/** A choice that narrows the dashboard. */
export function VariableMenu(props: VariableMenuProps): ReactElement {
  const { variable, chosen, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = variable.all && chosen.length > 0;
  const name = chosen.length === 0 ? 'All' : chosen.join(', ');

  return (
    <span className="joined">
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={isNarrowed ? 'btn on' : 'btn'}
            onClick={() => setOpen((open) => !open)}
          >
            <span className="lab">{variable.label}</span>
            <span className="val ell">{name}</span>
            <Icon of={IconChevronDown} size={12} className="end" />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Choice {...props} onClose={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {isNarrowed && (
        <button
          type="button"
          className="btn ico on"
          aria-label={`Show all of ${variable.label}`}
          onClick={() => onChange([])}
        >
          <Icon of={IconX} size={12} />
        </button>
      )}
    </span>
  );
}

function Choice(props: VariableMenuProps & { onClose: () => void }): ReactElement {
  const { variable, values, chosen, onChange, onClose } = props;
  const [search, setSearch] = useState('');
  const all = [...new Set([...values, ...chosen])].sort();
  const found = all.filter((value) => value.toLowerCase().includes(search.toLowerCase()));

  const choose = (value: string): void => {
    if (!variable.multi) {
      onChange([value]);
      onClose();
    } else if (chosen.includes(value)) onChange(chosen.filter((each) => each !== value));
    else onChange([...chosen, value]);
  };

  return (
    <div className="menu choice">
      <input
        className="inp"
        aria-label={`Find in ${variable.label}`}
        placeholder="Find"
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="choices" role="group" aria-label={variable.label}>
        {variable.all && (
          <Item title="All" isChosen={chosen.length === 0} onChoose={() => onChange([])} />
        )}
        {found.slice(0, MOST_SHOWN).map((value) => (
          <Item
            key={value}
            title={value}
            isChosen={chosen.includes(value)}
            onChoose={() => choose(value)}
          />
        ))}
      </div>
      {found.length === 0 && <div className="menu-note">No value contains “{search}”.</div>}
      {found.length > MOST_SHOWN && (
        <div className="menu-note">{found.length - MOST_SHOWN} more, type to find them.</div>
      )}
    </div>
  );
}

interface ItemProps {
  title: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Item({ title, isChosen, onChoose }: ItemProps): ReactElement {
  return (
    <button type="button" className="mi" aria-pressed={isChosen} onClick={onChoose}>
      <span className="check">{isChosen && <Icon of={IconCheck} size={14} className="acc" />}</span>
      <span className="ell">{title}</span>
    </button>
  );
}
