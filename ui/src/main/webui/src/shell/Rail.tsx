import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { AppLink } from '@/ui/AppLink';
import { Icon } from '@/ui/Icon';

import { Logo } from './Logo';
import { isAt, PLACES, SETTINGS, type Place } from './navigation';

export function Rail(): ReactElement {
  return (
    <nav className="rail" aria-label="Main">
      <AppLink to="/" className="logo" aria-label="Belvedere, home">
        <Logo />
      </AppLink>
      {PLACES.map((place) => (
        <Item key={place.to} place={place} />
      ))}
      <span className="sp" />
      <Item place={SETTINGS} />
    </nav>
  );
}

/** The rail of a phone. */
export function TabBar(): ReactElement {
  return (
    <nav className="tabbar" aria-label="Main, small">
      {[...PLACES, SETTINGS].map((place) => (
        <Item key={place.to} place={place} />
      ))}
    </nav>
  );
}

function Item({ place }: { place: Place }): ReactElement {
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <AppLink
      to={place.to}
      className="navi"
      title={place.title}
      {...(isAt(place, path) ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon of={place.icon} size={18} />
      <span>{place.name}</span>
    </AppLink>
  );
}
