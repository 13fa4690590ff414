import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// What Mantine asks of a browser and jsdom does not have.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string) => ({
    matches: false,
    media,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.defineProperty(globalThis, 'ResizeObserver', { writable: true, value: StillObserver });
Object.defineProperty(globalThis, 'IntersectionObserver', { writable: true, value: StillObserver });
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(globalThis, 'scrollTo', { writable: true, value: () => undefined });
Element.prototype.scrollTo = () => undefined;
// As index.html says it.
document.documentElement.lang = 'en';
