import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';

import type { Part } from '@/api/types';
import { clock } from '@/format/time';
import { useParts } from '@/session/useSession';
import { Icon } from '@/ui/Icon';

/** Names the parts that are down. Hiding it lasts until another part goes down. */
export function PartsBanner(): ReactElement | null {
  const parts = useParts();
  const [hidden, setHidden] = useState('');
  const down = (parts.data ?? []).filter((part) => part.status === 'down');
  const names = down.map((part) => part.name).join(',');

  if (parts.isError) {
    return (
      <Banner>
        <b className="semi">The suite does not answer.</b> What you see is from{' '}
        {parts.dataUpdatedAt === 0 ? 'before' : clock(parts.dataUpdatedAt)}; it continues by itself.
      </Banner>
    );
  }
  if (down.length === 0 || names === hidden) return null;
  return (
    <Banner onHide={() => setHidden(names)}>
      <b className="semi">
        {down.map((part) => part.title).join(' and ')} {down.length === 1 ? 'is' : 'are'}{' '}
        unavailable.
      </b>{' '}
      {down.map(sentence).join(' ')} What depends on it is left out, not zero.
    </Banner>
  );
}

function sentence({ title, detail, sinceMillis }: Part): string {
  return `${title} has not answered since ${clock(sinceMillis)}. ${detail ?? ''}`.trim();
}

interface BannerProps {
  children: ReactElement | (ReactElement | string)[];
  onHide?: () => void;
}

function Banner({ children, onHide }: BannerProps): ReactElement {
  return (
    <div className="banner" role="status">
      <Icon of={IconAlertTriangle} className="warn" />
      <span>{children}</span>
      <span className="sp" />
      {onHide && (
        <button type="button" className="btn s ico ghost" aria-label="Hide" onClick={onHide}>
          <Icon of={IconX} size={14} />
        </button>
      )}
    </div>
  );
}
