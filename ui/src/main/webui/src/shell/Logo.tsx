import type { ReactElement } from 'react';

export function Logo(): ReactElement {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden>
      <rect width="26" height="26" rx="6" fill="var(--accent-solid)" />
      <path
        d="M7 20v-7a6 6 0 0 1 12 0v7M5 20h16"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="13" cy="13.6" r="2.2" fill="var(--on-accent)" />
    </svg>
  );
}
