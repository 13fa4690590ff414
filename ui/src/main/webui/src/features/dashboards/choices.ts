import type { Dashboard, VariableValues } from '@/api/types';
import type { Choices } from '@/panel/usePanelStream';
import { many, type Search } from '@/url/search';

/** A variable `agent` is `var-agent` in the address. */
export const parameterOf = (variable: string): string => `var-${variable}`;

/**
 * The choices that the address makes. A variable without "all" that it does not name takes its
 * first value, so that a dashboard about one agent shows one.
 */
export function choicesOf(
  document: Dashboard,
  search: Search,
  values: readonly VariableValues[],
): Choices {
  const choices: Choices = {};
  for (const variable of document.variables) {
    const named = many(search[parameterOf(variable.name)]).filter((value) => value !== '');
    const first = values.find((each) => each.name === variable.name)?.values[0];
    if (named.length > 0) choices[variable.name] = variable.multi ? named : named.slice(0, 1);
    else if (!variable.all && first !== undefined) choices[variable.name] = [first];
  }
  return choices;
}

/** True once every variable that must have a value has one. */
export function isSettled(document: Dashboard, choices: Choices): boolean {
  return document.variables.every(
    (variable) => variable.all || choices[variable.name] !== undefined,
  );
}
