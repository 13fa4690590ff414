import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactElement } from 'react';

export interface IconProps {
  of: TablerIcon;
  /** 14 in cells and chips, 12 beside small text. */
  size?: 12 | 14 | 16 | 18;
  className?: string;
}

/** An icon beside a word. It says nothing on its own, so screen readers skip it. */
export function Icon({ of: Shape, size = 16, className }: IconProps): ReactElement {
  return (
    <Shape
      size={size}
      stroke={1.5}
      aria-hidden
      className={className === undefined ? 'i' : `i ${className}`}
    />
  );
}
