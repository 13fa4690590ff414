/** True where the command key is ⌘. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
