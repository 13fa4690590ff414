export interface Toast {
  kind: 'done' | 'failed';
  text: string;
}

export interface ShownToast extends Toast {
  id: number;
}

const STAYS_MILLIS = 6000;

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Says something at the bottom right. It leaves after 6 s; a failure stays until dismissed. */
export function toast(message: Toast): void {
  const id = nextId;
  nextId += 1;
  change([...shown.slice(-2), { ...message, id }]);
  if (message.kind === 'done') setTimeout(() => dismiss(id), STAYS_MILLIS);
}

export function dismiss(id: number): void {
  change(shown.filter((each) => each.id !== id));
}

export function toasts(): readonly ShownToast[] {
  return shown;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly ShownToast[]): void {
  shown = next;
  listeners.forEach((listener) => listener());
}
