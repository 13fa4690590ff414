import type { ReactElement } from 'react';

export interface TopNoteProps {
  shown: number;
  total: number;
  isAll: boolean;
  onToggle: (isAll: boolean) => void;
}

/** "top 20 of 340 series", with the way to see them all; nothing if all are shown anyway. */
export function TopNote({ shown, total, isAll, onToggle }: TopNoteProps): ReactElement | null {
  if (shown >= total && !isAll) return null;
  return (
    <span className="fs12 t3 nw num">
      {shown < total ? `top ${shown} of ${total.toLocaleString('en')} series` : `${shown} series`}{' '}
      <button type="button" className="more" onClick={() => onToggle(!isAll)}>
        {isAll ? 'show fewer' : 'show all'}
      </button>
    </span>
  );
}
