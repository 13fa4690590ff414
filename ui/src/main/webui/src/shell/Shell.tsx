import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';

import { LiveProvider } from '@/live/LiveProvider';
import { Toasts } from '@/ui/Toasts';

import { onCommand } from './commands';
import { KeysDialog } from './KeysDialog';
import { PartsBanner } from './PartsBanner';
import { Rail, TabBar } from './Rail';
import { TopBar } from './TopBar';
import { useKeys } from './useKeys';

const Palette = lazy(() =>
  import('@/features/palette').then((module) => ({ default: module.Palette })),
);

/** What surrounds every page. */
export function Shell(): ReactElement {
  return (
    <LiveProvider>
      <Frame />
    </LiveProvider>
  );
}

function Frame(): ReactElement {
  const [isSearching, setSearching] = useState(false);
  useKeys();
  useEffect(() => onCommand('search', () => setSearching(true)), []);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Rail />
      <TopBar onSearch={() => setSearching(true)} />
      <main className="main" id="main" tabIndex={-1}>
        <PartsBanner />
        <Outlet />
      </main>
      <TabBar />
      <KeysDialog />
      <Toasts />
      {isSearching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}
