import type { ReactElement } from 'react';

import { usePage } from '@/shell/page';

export function ExplorePage(): ReactElement {
  usePage('Explore');
  return <h1>Explore</h1>;
}
