import { IconMapOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { usePage } from '@/shell/page';
import { AppLink } from '@/ui/AppLink';
import { Empty } from '@/ui/States';

export function NotFound(): ReactElement {
  usePage('Not found');
  return (
    <Empty
      title="There is no such page"
      icon={IconMapOff}
      actions={
        <AppLink to="/" className="btn">
          Go home
        </AppLink>
      }
    >
      The address names nothing here. It may come from a newer version.
    </Empty>
  );
}
