import { Outlet } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';

import { LiveProvider } from '@/live/LiveProvider';
import { Toasts } from '@/ui/Toasts';

import { PartsBanner } from './PartsBanner';
import { Rail, TabBar } from './Rail';
import { TopBar } from './TopBar';
import { useKeys } from './useKeys';

export interface ShellProps {
  /** What opens over the page. */
  dialogs: ReactNode;
}

/** What surrounds every page. */
export function Shell({ dialogs }: ShellProps): ReactElement {
  return (
    <LiveProvider>
      <Frame dialogs={dialogs} />
    </LiveProvider>
  );
}

function Frame({ dialogs }: ShellProps): ReactElement {
  useKeys();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Rail />
      <TopBar />
      <main className="main" id="main" tabIndex={-1} data-scroll-restoration-id="main">
        <PartsBanner />
        <Outlet />
      </main>
      <TabBar />
      <Toasts />
      {dialogs}
    </div>
  );
}
