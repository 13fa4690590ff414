import { IconSearch } from '@tabler/icons-react';
import { Fragment, type ReactElement } from 'react';

import { useSession } from '@/session/useSession';
import { AppLink } from '@/ui/AppLink';
import { Icon } from '@/ui/Icon';

import { give } from './commands';
import { useCrumbs } from './page';
import { isMac } from './platform';
import { RangePicker } from './RangePicker';
import { RefreshMenu } from './RefreshMenu';
import { ThemeButton } from './ThemeButton';
import { WorkspaceMenu } from './WorkspaceMenu';

export function TopBar(): ReactElement {
  return (
    <header className="top">
      <WorkspaceMenu />
      <span className="vr hide-s" />
      <Crumbs />
      <span className="sp" />
      <button type="button" className="searchbox hide-s" onClick={() => give('search')}>
        <Icon of={IconSearch} size={14} />
        <span className="grow ell">Find anything</span>
        <span className="kbd">{isMac() ? '⌘K' : 'Ctrl K'}</span>
      </button>
      <RangePicker />
      <RefreshMenu />
      <ThemeButton />
      <Avatar />
      <button
        type="button"
        className="btn ghost ico only-s"
        aria-label="Find anything"
        onClick={() => give('search')}
      >
        <Icon of={IconSearch} />
      </button>
    </header>
  );
}

function Crumbs(): ReactElement {
  const crumbs = useCrumbs();
  return (
    <nav className="crumb" aria-label="Breadcrumb">
      {crumbs.map(({ title, to }, i) =>
        to === undefined ? (
          <b key={i} aria-current="page">
            {title}
          </b>
        ) : (
          <Fragment key={i}>
            <AppLink to={to} className="up">
              {title}
            </AppLink>
            <span className="sl up" aria-hidden>
              /
            </span>
          </Fragment>
        ),
      )}
    </nav>
  );
}

function Avatar(): ReactElement | null {
  const session = useSession();
  if (!session.data) return null;
  const { subject, roles, local } = session.data;
  const name = local ? 'me' : subject.slice(0, 2).toLowerCase();
  return (
    <span className="avatar hide-s" title={`${subject} · ${roles.join(', ')}`}>
      {name}
    </span>
  );
}
