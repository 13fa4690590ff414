import 'uplot/dist/uPlot.min.css';
import './chart.css';

import uPlot from 'uplot';

import { shortClock, clock } from '@/format/time';

import { axes, seriesOptions, yScale } from './options';
import {
  dotPosition,
  drawExemplars,
  drawHover,
  drawThresholds,
  drawTints,
  drawZero,
  thinned,
} from './overlay';
import { nearestSeries } from './nearest';
import type { NiceScale } from './scale';
import { stackUp } from './stack';
import { readTokens, type Tokens } from './tokens';
import type { ChartKind, ChartSeries, ExemplarDot, Grid, Hover, Threshold } from './types';

/** All charts with this key share their crosshair. */
const SYNC_KEY = 'page';

const MOST_DOTS = 20;

export interface PlotModel {
  kind: ChartKind;
  isStacked: boolean;
  unit: string;
  series: ChartSeries[];
  grid: Grid;
  startMillis: number;
  endMillis: number;
  thresholds: Threshold[];
  exemplars: ExemplarDot[];
}

export interface PlotEvents {
  /** Undefined when the pointer has left. Not told of charts that only follow the crosshair. */
  onHover: (hover: Hover | undefined) => void;
  onZoom: (startMillis: number, endMillis: number) => void;
  onZoomBack: () => void;
  onDot: (dot: ExemplarDot, left: number, top: number) => void;
}

interface Drawn {
  series: ChartSeries;
  values: (number | null)[];
}

/** A time chart on a canvas. Keeps its uPlot while only data and range change. */
export class Plot {
  private readonly host: HTMLElement;
  private readonly events: PlotEvents;
  private readonly overlay = document.createElement('canvas');
  private readonly pill = document.createElement('div');
  private tokens: Tokens = readTokens();
  private model: PlotModel | undefined;
  private shape = '';
  private plot: uPlot | undefined;
  private scale: NiceScale = { min: 0, max: 1, step: 1 };
  /** What is drawn, from the first series of the model on: its values, summed up in a stack. */
  private drawn: Drawn[] = [];
  private dots: ExemplarDot[] = [];
  private focusId: string | undefined;
  private hover: Hover | undefined;

  constructor(host: HTMLElement, events: PlotEvents) {
    this.host = host;
    this.events = events;
    this.overlay.className = 'plot-overlay';
    this.pill.className = 'time-pill num';
  }

  update(model: PlotModel): void {
    this.model = model;
    this.drawn = drawnOf(model);
    const shape = shapeOf(model);
    if (this.plot && shape === this.shape) this.refill(this.plot, model);
    else this.rebuild(model, shape);
  }

  /** Draws this series heavier, as when its line is under the pointer. */
  focus(seriesId: string | undefined): void {
    this.focusId = seriesId;
    this.drawOver();
  }

  /** After the theme changed: all colours are read again. */
  recolour(): void {
    this.tokens = readTokens();
    if (this.model) this.rebuild(this.model, this.shape);
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width > 0 && height > 0) this.plot?.setSize({ width, height });
  }

  destroy(): void {
    this.plot?.destroy();
    this.plot = undefined;
  }

  private refill(plot: uPlot, model: PlotModel): void {
    plot.batch(() => {
      plot.setData(this.data(model), false);
      plot.setScale('x', { min: model.startMillis, max: model.endMillis });
    });
    if (this.hover) this.onCursor(plot);
  }

  private rebuild(model: PlotModel, shape: string): void {
    this.plot?.destroy();
    this.shape = shape;
    this.plot = new uPlot(this.options(model), this.data(model), this.host);
    this.plot.over.append(this.overlay);
    this.plot.root.querySelector('.u-wrap')?.append(this.pill);
    this.pill.hidden = true;
    this.listen(this.plot);
  }

  /** Bars cover each other, so the tallest sum is drawn first. */
  private inDrawingOrder(model: PlotModel): Drawn[] {
    return model.kind === 'bar' ? [...this.drawn].reverse() : this.drawn;
  }

  private data(model: PlotModel): uPlot.AlignedData {
    const { startMillis, stepMillis, points } = model.grid;
    const times = Array.from({ length: points }, (_, i) => startMillis + i * stepMillis);
    return [times, ...this.inDrawingOrder(model).map(({ values }) => values)];
  }

  private options(model: PlotModel): uPlot.Options {
    const { tokens } = this;
    const ordered = this.inDrawingOrder(model);
    const pointPixels = this.host.clientWidth / Math.max(1, model.grid.points);
    const isBanded = model.isStacked && model.kind === 'area';
    const stack = ordered.filter(({ series }) => !series.isPrevious).length;
    return {
      width: Math.max(40, this.host.clientWidth),
      height: Math.max(40, this.host.clientHeight),
      ms: 1,
      padding: [8, 10, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: true, range: () => this.xRange() },
        y: { range: (_u, low, high) => this.yRange(low, high) },
      },
      axes: axes(tokens, model.unit, () => this.scale),
      series: [
        {},
        ...ordered.map(({ series }) =>
          seriesOptions(series, model.kind, model.isStacked, tokens, pointPixels),
        ),
      ],
      ...(isBanded
        ? {
            bands: Array.from({ length: stack - 1 }, (_, i) => ({
              series: [i + 2, i + 1] as [number, number],
            })),
          }
        : {}),
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false },
        sync: { key: SYNC_KEY, setSeries: false, scales: ['x', null] },
        bind: { dblclick: () => () => this.zoomBack() },
      },
      hooks: {
        drawAxes: [(u) => drawTints(u, this.model?.thresholds ?? [], tokens)],
        draw: [
          (u) => {
            drawZero(u, tokens);
            drawThresholds(u, this.model?.thresholds ?? [], tokens);
            this.placeDots(u);
            drawExemplars(u, this.dots, tokens);
            this.drawOver();
          },
        ],
        setCursor: [(u) => this.onCursor(u)],
        setSelect: [(u) => this.onSelect(u)],
      },
    };
  }

  private xRange(): [number, number] {
    return [this.model?.startMillis ?? 0, this.model?.endMillis ?? 1];
  }

  private yRange(low: number | null, high: number | null): [number, number] {
    const { unit = 'short', thresholds = [], exemplars = [] } = this.model ?? {};
    this.scale = yScale(low, high, unit, thresholds, exemplars);
    return [this.scale.min, this.scale.max];
  }

  private placeDots(u: uPlot): void {
    const { exemplars = [], startMillis = 0, endMillis = 1 } = this.model ?? {};
    this.dots = thinned(exemplars, startMillis, endMillis, u.over.clientWidth);
  }

  private listen(plot: uPlot): void {
    plot.over.addEventListener('mouseleave', () => {
      this.hover = undefined;
      this.events.onHover(undefined);
      this.drawOver();
    });
    plot.over.addEventListener('click', (event) => {
      const dot = this.dots.find((each) => {
        const { left, top } = dotPosition(plot, each);
        return Math.hypot(left - event.offsetX, top - event.offsetY) < 8;
      });
      if (dot) this.events.onDot(dot, event.offsetX + plot.over.offsetLeft, event.offsetY);
    });
  }

  private onCursor(u: uPlot): void {
    const { left = -1, top = -1, idx } = u.cursor;
    const index = left < 0 || idx === null || idx === undefined ? null : idx;
    this.movePill(u, index);
    const isPointed = index !== null && u.over.matches(':hover');
    if (isPointed) {
      const seriesId = nearestSeries(u, this.drawn, index, top, this.model?.isStacked ?? false);
      this.hover = { index, left: left + u.over.offsetLeft, top, width: u.width, seriesId };
      this.events.onHover(this.hover);
    } else if (this.hover) {
      this.hover = undefined;
      this.events.onHover(undefined);
    }
    this.drawOver();
  }

  private movePill(u: uPlot, index: number | null): void {
    const at = index === null ? undefined : u.data[0][index];
    this.pill.hidden = at === undefined;
    if (at === undefined || !this.model) return;
    this.pill.textContent = this.model.grid.stepMillis < 60_000 ? clock(at) : shortClock(at);
    this.pill.style.left = `${u.valToPos(at, 'x') + u.over.offsetLeft}px`;
  }

  private onSelect(u: uPlot): void {
    const { left, width } = u.select;
    if (width < 4) return;
    const from = u.posToVal(left, 'x');
    const to = u.posToVal(left + width, 'x');
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.events.onZoom(Math.round(from), Math.round(to));
  }

  private zoomBack(): null {
    this.events.onZoomBack();
    return null;
  }

  private drawOver(): void {
    const { plot, model } = this;
    if (!plot || !model) return;
    const left = plot.cursor.left ?? -1;
    const index = left < 0 ? null : (plot.cursor.idx ?? null);
    const isLine = model.kind !== 'bar' && !model.isStacked;
    const seriesId = isLine ? (this.focusId ?? this.hover?.seriesId) : undefined;
    const hasDots = model.kind !== 'bar' && model.series.length <= MOST_DOTS;
    drawHover(this.overlay, plot, this.drawn, { index, seriesId, hasDots }, this.tokens);
  }
}

function drawnOf({ series, isStacked }: PlotModel): Drawn[] {
  const current = series.filter((each) => !each.isPrevious);
  const previous = series.filter((each) => each.isPrevious);
  const values = current.map((each) => each.values);
  const sums = isStacked ? stackUp(values) : values;
  return [
    ...(isStacked ? [] : previous.map((each) => ({ series: each, values: each.values }))),
    ...current.map((each, i) => ({ series: each, values: sums[i] ?? [] })),
  ];
}

/** Two models of one shape differ in numbers only. */
function shapeOf({ kind, isStacked, unit, series }: PlotModel): string {
  return [kind, isStacked, unit, ...series.map((each) => `${each.id}${each.colour}`)].join('\n');
}
