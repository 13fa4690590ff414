import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';

import { onCommand } from '@/shell/commands';
import { Shell } from '@/shell/Shell';

// Dialogs open on demand and are loaded then.
const Palette = lazy(async () => ({ default: (await import('@/features/palette')).Palette }));
const KeysDialog = lazy(async () => ({
  default: (await import('@/shell/KeysDialog')).KeysDialog,
}));

export function App(): ReactElement {
  return <Shell dialogs={<Dialogs />} />;
}

function Dialogs(): ReactElement {
  const [dialog, setDialog] = useState<'search' | 'keys'>();
  const close = (): void => setDialog(undefined);
  useEffect(() => onCommand('search', () => setDialog('search')), []);
  useEffect(() => onCommand('keys', () => setDialog('keys')), []);
  return (
    <Suspense fallback={null}>
      {dialog === 'search' && <Palette onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
