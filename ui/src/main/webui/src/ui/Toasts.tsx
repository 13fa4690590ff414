import { IconCircleCheck, IconCircleX, IconX } from '@tabler/icons-react';
import { useSyncExternalStore, type ReactElement } from 'react';

import { Icon } from './Icon';
import { dismiss, subscribe, toasts } from './toast';

export function Toasts(): ReactElement {
  const shown = useSyncExternalStore(subscribe, toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, kind, text }) => (
        <div key={id} className="toast">
          {kind === 'done' ? (
            <Icon of={IconCircleCheck} className="ok" />
          ) : (
            <Icon of={IconCircleX} className="crit" />
          )}
          <span className="grow">{text}</span>
          <button
            type="button"
            className="btn s ico ghost"
            aria-label="Dismiss"
            onClick={() => dismiss(id)}
          >
            <Icon of={IconX} size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}
