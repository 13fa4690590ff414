/** Commands that a key or the palette gives to a part of the page that is elsewhere in the tree. */
export type Command = 'range' | 'search' | 'keys' | 'find';

const listeners = new Map<Command, Set<() => void>>();

/** Runs `listener` at each command; returns how to stop. */
export function onCommand(command: Command, listener: () => void): () => void {
  const all = listeners.get(command) ?? new Set();
  all.add(listener);
  listeners.set(command, all);
  return () => all.delete(listener);
}

export function give(command: Command): void {
  listeners.get(command)?.forEach((listener) => listener());
}
