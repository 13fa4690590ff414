import { useCallback, useMemo, useState } from 'react';

/** Which series of a chart are drawn. */
export interface Selection {
  isShown: (id: string) => boolean;
  /** A click isolates a series, or shows all again; with `toggle` it only joins or leaves. */
  choose: (id: string, toggle: boolean) => void;
}

export function useSelection(ids: readonly string[]): Selection {
  const [shown, setShown] = useState<ReadonlySet<string> | undefined>(undefined);

  const choose = useCallback(
    (id: string, toggle: boolean) => {
      setShown((before) => {
        if (!toggle) return before?.size === 1 && before.has(id) ? undefined : new Set([id]);
        const after = new Set(before ?? ids);
        if (!after.delete(id)) after.add(id);
        return after.size === 0 || after.size === ids.length ? undefined : after;
      });
    },
    [ids],
  );

  return useMemo(() => {
    // Series that were isolated and are gone must not leave an empty chart behind.
    const isAnyLeft = shown !== undefined && ids.some((id) => shown.has(id));
    return { isShown: (id) => !isAnyLeft || shown.has(id), choose };
  }, [shown, ids, choose]);
}
