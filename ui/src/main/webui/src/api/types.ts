import type { components } from './schema';

/** As answers are written: what is null in the document's types is left out on the wire. */
export type Present<T> = T extends (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [Key in keyof T]: Present<Exclude<T[Key], null>> }
    : T;

type Schemas = Present<components['schemas']>;

export type Labels = Record<string, string>;

/** A sample on the wire: a number, `NaN`, `+Inf` or `-Inf`; null where a grid has no sample. */
export type WireValue = number | string | null;

export type RangeAnswer = Schemas['RangeAnswer'];
export type InstantAnswer = Schemas['InstantAnswer'];
export type Exemplar = Schemas['Exemplar'];
export type Metric = Schemas['Metric'];
export type ModelPrice = Schemas['ModelPrice'];

export type Dashboard = Schemas['Dashboard'];
export type DashboardSummary = Schemas['DashboardSummary'];
export type DashboardDataQuery = components['schemas']['DashboardDataQuery'];
export type Variable = Schemas['DashboardVariable'];
export type VariableValues = Schemas['VariableValues'];

export type Panel = Schemas['Panel'];
export type PanelQuery = Schemas['PanelQuery'];
export type PanelColumn = Schemas['PanelColumn'];
export type PanelThreshold = Schemas['PanelThreshold'];
export type PanelLine = Schemas['PanelLine'];
export type DoneLine = Schemas['DoneLine'];
export type RangeResult = Schemas['PanelRangeResult'];
export type InstantResult = Schemas['PanelInstantResult'];

/** Of the gateway, which has no OpenAPI document: `GET /api/ui/v1/session`. */
export interface Session {
  subject: string;
  roles: string[];
  workspaces: string[];
  content: boolean;
  local: boolean;
}

/** Of the gateway: an item of `GET /api/ui/v1/parts`. */
export interface Part {
  name: string;
  title: string;
  status: 'up' | 'down';
  detail?: string;
  sinceMillis: number;
}
