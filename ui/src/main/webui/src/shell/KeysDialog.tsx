import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { Icon } from '@/ui/Icon';

import { PLACES, SETTINGS } from './navigation';
import { isMac } from './platform';

/** The list of keys, opened by ?. */
export function KeysDialog({ onClose }: { onClose: () => void }): ReactElement {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={440}
      lockScroll={false}
      classNames={{ content: 'pop dialog' }}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label="Keys">
        <div className="dialog-head">
          <h2>Keys</h2>
          <button type="button" className="btn ghost ico" aria-label="Close" onClick={onClose}>
            <Icon of={IconX} />
          </button>
        </div>
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
      </Modal.Content>
    </Modal.Root>
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
