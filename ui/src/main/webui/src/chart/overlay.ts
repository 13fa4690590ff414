import type uPlot from 'uplot';

import { translucent, type Tokens } from './tokens';
import type { ChartSeries, ExemplarDot, Threshold } from './types';

/** Tints what lies beyond each threshold; drawn below the series. */
export function drawTints(u: uPlot, thresholds: readonly Threshold[], tokens: Tokens): void {
  const { ctx, bbox } = u;
  for (const { value, severity } of thresholds) {
    const y = Math.max(bbox.top, u.valToPos(value, 'y', true));
    if (y <= bbox.top) continue;
    ctx.fillStyle = translucent(tokens.colour(tokenOf(severity, 'solid')), 0.05);
    ctx.fillRect(bbox.left, bbox.top, bbox.width, y - bbox.top);
  }
}

/** Dashed lines with their labels at the left end; drawn above the series. */
export function drawThresholds(u: uPlot, thresholds: readonly Threshold[], tokens: Tokens): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  for (const { value, severity, label } of thresholds) {
    const y = Math.round(u.valToPos(value, 'y', true)) + 0.5;
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.strokeStyle = tokens.colour(tokenOf(severity, 'solid'));
    ctx.lineWidth = ratio;
    ctx.setLineDash([4 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.fillStyle = tokens.colour(tokenOf(severity, ''));
    ctx.font = `500 ${tokens.font.replace('11px', `${11 * ratio}px`)}`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'bottom';
    ctx.fillText(label, bbox.left + 6 * ratio, y - 3 * ratio);
  }
  ctx.restore();
}

/** The zero line, stronger than the grid. */
export function drawZero(u: uPlot, tokens: Tokens): void {
  const { ctx, bbox } = u;
  const y = Math.round(u.valToPos(0, 'y', true)) + 0.5;
  if (y < bbox.top || y > bbox.top + bbox.height + 1) return;
  ctx.save();
  ctx.strokeStyle = tokens.colour('--line-2');
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** Where a dot is, in CSS pixels of the plot; one above the scale sits at the top edge. */
export function dotPosition(u: uPlot, dot: ExemplarDot): { left: number; top: number } {
  const left = u.valToPos(dot.timeMillis, 'x');
  return { left, top: Math.max(4, u.valToPos(dot.value, 'y')) };
}

export function drawExemplars(u: uPlot, dots: readonly ExemplarDot[], tokens: Tokens): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.lineWidth = 1.5 * ratio;
  ctx.fillStyle = tokens.colour('--bg');
  for (const dot of dots) {
    const { left, top } = dotPosition(u, dot);
    if (left < 0 || left > bbox.width / ratio) continue;
    ctx.strokeStyle = tokens.colour(dot.isFailed ? '--err' : '--text-3');
    ctx.beginPath();
    ctx.arc(bbox.left + left * ratio, bbox.top + top * ratio, 3 * ratio, 0, Math.PI * 2);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

/** Never more dots than can be told apart: one for each 14 px, failed ones first. */
export function thinned(
  dots: readonly ExemplarDot[],
  startMillis: number,
  endMillis: number,
  widthPixels: number,
): ExemplarDot[] {
  const slots = Math.max(1, Math.floor(widthPixels / 14));
  const kept = new Map<number, ExemplarDot>();
  for (const dot of dots) {
    const share = (dot.timeMillis - startMillis) / (endMillis - startMillis);
    if (share < 0 || share > 1) continue;
    const slot = Math.floor(share * slots);
    const other = kept.get(slot);
    const isWorse =
      other && (dot.isFailed === other.isFailed ? dot.value > other.value : dot.isFailed);
    if (!other || isWorse) kept.set(slot, dot);
  }
  return [...kept.values()];
}

/** What follows the pointer: the hovered line, heavier, and a dot on each line at the crosshair. */
export function drawHover(
  canvas: HTMLCanvasElement,
  u: uPlot,
  shown: { series: ChartSeries; values: (number | null)[] }[],
  hover: { index: number | null; seriesId: string | undefined; hasDots: boolean },
  tokens: Tokens,
): void {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const ratio = devicePixelRatio;
  const { clientWidth, clientHeight } = u.over;
  if (canvas.width !== clientWidth * ratio || canvas.height !== clientHeight * ratio) {
    canvas.width = clientWidth * ratio;
    canvas.height = clientHeight * ratio;
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, clientWidth, clientHeight);
  const xs = u.data[0];
  for (const { series, values } of shown) {
    const colour = tokens.colour(series.isPrevious ? '--prev' : series.colour);
    if (series.id === hover.seriesId && !series.isPrevious) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = 2.25;
      ctx.lineJoin = 'round';
      ctx.beginPath();
      let isDown = false;
      values.forEach((value, i) => {
        if (value === null) {
          isDown = false;
          return;
        }
        const x = u.valToPos(xs[i] ?? 0, 'x');
        const y = u.valToPos(value, 'y');
        if (isDown) ctx.lineTo(x, y);
        else ctx.moveTo(x, y);
        isDown = true;
      });
      ctx.stroke();
    }
    const at = hover.index === null ? null : (values[hover.index] ?? null);
    if (!hover.hasDots || at === null || hover.index === null || series.isPrevious) continue;
    ctx.fillStyle = colour;
    ctx.strokeStyle = tokens.colour('--bg');
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.arc(u.valToPos(xs[hover.index] ?? 0, 'x'), u.valToPos(at, 'y'), 3, 0, Math.PI * 2);
    ctx.fill();
    ctx.stroke();
  }
}

function tokenOf(severity: Threshold['severity'], suffix: 'solid' | ''): string {
  const name = severity === 'critical' ? '--crit' : '--warn';
  return suffix === '' ? name : `${name}-${suffix}`;
}
