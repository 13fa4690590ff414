import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import { Plot, type PlotEvents, type PlotModel } from './Plot';

/** A plot that lives in `host` as long as the component does, and follows the model and the theme. */
export function usePlot(
  model: PlotModel,
  events: PlotEvents,
): { host: RefObject<HTMLDivElement | null>; focus: (seriesId: string | undefined) => void } {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const latest = useRef(events);
  const scheme = useComputedColorScheme('light');

  useLayoutEffect(() => {
    latest.current = events;
  });

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const created = new Plot(host.current, {
      onHover: (hover) => latest.current.onHover(hover),
      onZoom: (from, to) => latest.current.onZoom(from, to),
      onZoomBack: () => latest.current.onZoomBack(),
      onDot: (dot, left, top) => latest.current.onDot(dot, left, top),
    });
    plot.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      created.destroy();
    };
  }, []);

  useLayoutEffect(() => plot.current?.update(model), [model]);
  // After Mantine has set the attribute that tokens.css looks at.
  useEffect(() => plot.current?.recolour(), [scheme]);

  const focus = useCallback((seriesId: string | undefined) => plot.current?.focus(seriesId), []);
  return { host, focus };
}
