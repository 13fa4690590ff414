import 'uplot/dist/uPlot.min.css';
import './chart.css';

import uPlot from 'uplot';

import { clock, shortClock } from '@/format/time';
import { formatTick } from '@/format/unit';

import { axes } from './options';
import { readTokens, type Tokens } from './tokens';
import type { Grid } from './types';

/** Rows of a heat map, lowest first; a cell holds the step of its colour. */
export interface HeatModel {
  /** Upper bounds of the rows. */
  bounds: number[];
  steps: (number | undefined)[][];
  grid: Grid;
  unit: string;
  startMillis: number;
  endMillis: number;
}

export interface HeatHover {
  column: number;
  row: number;
  left: number;
  width: number;
}

export interface HeatEvents {
  onHover: (hover: HeatHover | undefined) => void;
  onZoom: (startMillis: number, endMillis: number) => void;
  onZoomBack: () => void;
}

const LABEL_EVERY_PIXELS = 26;

/** A heat map that shares crosshair and zoom with the time charts of the page. */
export class HeatPlot {
  private readonly host: HTMLElement;
  private readonly events: HeatEvents;
  private readonly pill = document.createElement('div');
  private tokens: Tokens = readTokens();
  private model: HeatModel | undefined;
  private plot: uPlot | undefined;

  constructor(host: HTMLElement, events: HeatEvents) {
    this.host = host;
    this.events = events;
    this.pill.className = 'time-pill num';
  }

  update(model: HeatModel): void {
    const isSameShape = this.model?.bounds.length === model.bounds.length;
    this.model = model;
    if (!this.plot || !isSameShape) {
      this.rebuild(model);
      return;
    }
    this.plot.batch((u: uPlot) => {
      u.setData(dataOf(model), false);
      u.setScale('x', { min: model.startMillis, max: model.endMillis });
    });
  }

  recolour(): void {
    this.tokens = readTokens();
    if (this.model) this.rebuild(this.model);
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width > 0 && height > 0) this.plot?.setSize({ width, height });
  }

  destroy(): void {
    this.plot?.destroy();
  }

  private rebuild(model: HeatModel): void {
    this.plot?.destroy();
    this.plot = new uPlot(this.options(model), dataOf(model), this.host);
    this.plot.root.querySelector('.u-wrap')?.append(this.pill);
    this.pill.hidden = true;
    this.plot.over.addEventListener('mouseleave', () => this.events.onHover(undefined));
  }

  private options(model: HeatModel): uPlot.Options {
    const [time, value] = axes(this.tokens, model.unit, () => ({ min: 0, max: 1, step: 1 }));
    return {
      width: Math.max(40, this.host.clientWidth),
      height: Math.max(40, this.host.clientHeight),
      ms: 1,
      padding: [6, 10, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: true, range: () => [this.model?.startMillis ?? 0, this.model?.endMillis ?? 1] },
        y: { range: () => [0, Math.max(1, this.model?.bounds.length ?? 1)] },
      },
      axes: [
        { ...time },
        {
          ...value,
          grid: { show: false },
          splits: (u) => this.rowSplits(u),
          values: (_u, splits) => splits.map((split) => this.boundLabel(split)),
        },
      ],
      series: [{}, { show: true, stroke: 'transparent', points: { show: false } }],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false },
        sync: { key: 'page', setSeries: false, scales: ['x', null] },
        bind: {
          dblclick: () => () => {
            this.events.onZoomBack();
            return null;
          },
        },
      },
      hooks: {
        draw: [(u) => this.drawCells(u)],
        setCursor: [(u) => this.onCursor(u)],
        setSelect: [(u) => this.onSelect(u)],
      },
    };
  }

  /** The edges between rows that are labelled: each edge is the upper bound of the row below. */
  private rowSplits(u: uPlot): number[] {
    const rows = this.model?.bounds.length ?? 0;
    const height = u.bbox.height / devicePixelRatio || 100;
    const every = Math.max(1, Math.ceil((rows * LABEL_EVERY_PIXELS) / height));
    const splits: number[] = [];
    for (let row = 1; row <= rows; row += every) splits.push(row);
    return splits;
  }

  private boundLabel(split: number): string {
    const bound = this.model?.bounds[split - 1];
    if (bound === undefined) return '';
    return Number.isFinite(bound) ? formatTick(bound, bound, this.model?.unit ?? 'short') : '+∞';
  }

  private drawCells(u: uPlot): void {
    if (!this.model) return;
    const { ctx, bbox } = u;
    const { steps, grid } = this.model;
    const colours = [0, 1, 2, 3, 4, 5].map((step) => this.tokens.colour(`--heat-${step}`));
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    steps.forEach((row, r) => {
      const top = u.valToPos(r + 1, 'y', true);
      const height = u.valToPos(r, 'y', true) - top;
      row.forEach((step, column) => {
        if (step === undefined) return;
        const end = grid.startMillis + column * grid.stepMillis;
        const left = u.valToPos(end - grid.stepMillis, 'x', true);
        const width = u.valToPos(end, 'x', true) - left;
        ctx.fillStyle = colours[step] ?? '';
        ctx.fillRect(left, top, Math.max(1, width - 0.75), Math.max(1, height - 0.75));
      });
    });
    ctx.restore();
  }

  private onCursor(u: uPlot): void {
    const { left = -1, top = -1 } = u.cursor;
    const model = this.model;
    this.pill.hidden = left < 0;
    if (left < 0 || !model) {
      this.events.onHover(undefined);
      return;
    }
    const at = u.posToVal(left, 'x');
    const column = Math.ceil((at - model.grid.startMillis) / model.grid.stepMillis);
    const shown = model.grid.startMillis + column * model.grid.stepMillis;
    this.pill.textContent = model.grid.stepMillis < 60_000 ? clock(shown) : shortClock(shown);
    this.pill.style.left = `${left + u.over.offsetLeft}px`;
    if (!u.over.matches(':hover')) return;
    const row = Math.floor(u.posToVal(top, 'y'));
    this.events.onHover({ column, row, left: left + u.over.offsetLeft, width: u.width });
  }

  private onSelect(u: uPlot): void {
    const { left, width } = u.select;
    if (width < 4) return;
    const [from, to] = [u.posToVal(left, 'x'), u.posToVal(left + width, 'x')];
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.events.onZoom(Math.round(from), Math.round(to));
  }
}

function dataOf({ grid }: HeatModel): uPlot.AlignedData {
  const times = Array.from(
    { length: grid.points },
    (_, i) => grid.startMillis + i * grid.stepMillis,
  );
  return [times, times.map(() => 0)];
}
