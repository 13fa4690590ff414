import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';

import { onCommand } from './commands';
import { PLACES, SETTINGS } from './navigation';
import { isMac } from './TopBar';

/** The list of keys, opened by ?. */
export function KeysDialog(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onCommand('keys', () => setOpen(true)), []);
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title="Keys" size={440}>
      <dl className="keys">
        {keys().map(([key, what]) => (
          <div key={key}>
            <dt>
              <span className="kbd">{key}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

function keys(): [string, string][] {
  const places = [...PLACES, SETTINGS].map((place): [string, string] => [
    `g ${place.key}`,
    place.title,
  ]);
  return [
    [isMac() ? '⌘K' : 'Ctrl K', 'Find anything'],
    ...places,
    ['t', 'Time range'],
    ['r', 'Refresh now'],
    ['/', 'Search or filter here'],
    ['c', 'Copy the link to this view'],
    ['v', 'Full screen for the panel under the pointer'],
    ['Esc', 'Close'],
    ['?', 'These keys'],
  ];
}
