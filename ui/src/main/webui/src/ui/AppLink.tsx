import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

import { globalSearch, type Search } from '@/url/search';

export interface AppLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'ref'> {
  to: string;
  /** What the target's address carries besides range, refresh and workspace. */
  search?: Search;
  children: ReactNode;
}

/** A link within the app. Range, refresh and workspace go along. */
export function AppLink({ to, search, children, ...rest }: AppLinkProps): ReactElement {
  return (
    <Link {...rest} to={to} search={(before: Search) => ({ ...globalSearch(before), ...search })}>
      {children}
    </Link>
  );
}
