import { toast } from './toast';

/** Puts text on the clipboard and says so, or says that it could not. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ kind: 'done', text: done });
  } catch {
    toast({ kind: 'failed', text: 'The browser refused access to the clipboard.' });
  }
}
