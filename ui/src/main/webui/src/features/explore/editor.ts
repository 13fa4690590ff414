import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { linter, type Diagnostic } from '@codemirror/lint';
import { Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { PromQLExtension } from '@prometheus-io/codemirror-promql';

import { cspNonce } from '@/theme/nonce';

import { catalogueClient } from './catalogueClient';

/** An error that the server found, with its range in the text that was sent. */
export interface ServerError {
  start: number;
  end: number;
  message: string;
}

export const setServerError = StateEffect.define<ServerError | undefined>();

/** Lives until the text changes: then the server has not yet spoken about it. */
const serverError = StateField.define<ServerError | undefined>({
  create: () => undefined,
  update: (before, transaction) => {
    const set = transaction.effects.find((effect) => effect.is(setServerError));
    if (set) return set.value;
    return transaction.docChanged ? undefined : before;
  },
});

const serverLint = linter(
  (view): Diagnostic[] => {
    const error = view.state.field(serverError);
    if (!error) return [];
    const length = view.state.doc.length;
    const from = Math.min(error.start, Math.max(0, length - 1));
    const to = Math.min(Math.max(error.end, from + 1), length);
    return [{ from, to, severity: 'error', message: error.message }];
  },
  {
    delay: 0,
    needsRefresh: (update) =>
      update.startState.field(serverError) !== update.state.field(serverError),
  },
);

const colours = HighlightStyle.define([
  { tag: [tags.name, tags.variableName], color: 'var(--text)' },
  {
    tag: [tags.function(tags.variableName), tags.operatorKeyword, tags.modifier],
    color: 'var(--sx-fn)',
  },
  { tag: tags.keyword, color: 'var(--sx-fn)' },
  { tag: tags.labelName, color: 'var(--sx-key)' },
  { tag: tags.string, color: 'var(--sx-str)' },
  { tag: tags.number, color: 'var(--sx-num)' },
  {
    tag: [tags.operator, tags.paren, tags.brace, tags.squareBracket, tags.separator],
    color: 'var(--sx-op)',
  },
  { tag: tags.lineComment, color: 'var(--text-3)' },
  { tag: tags.invalid, color: 'var(--crit)' },
]);

const looks = EditorView.theme({
  '&': { backgroundColor: 'var(--bg)', color: 'var(--text)', fontSize: '12px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-content': { fontFamily: 'var(--font-mono)', padding: '6px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 10px', lineHeight: '20px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--accent-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent-line)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--crit)',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    border: '0',
    borderRadius: 'var(--r-2)',
    backgroundColor: 'var(--bg-raised)',
    boxShadow: 'var(--shadow-pop)',
    color: 'var(--text)',
    fontSize: '12px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono)',
    maxHeight: '280px',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '3px 8px',
    borderRadius: 'var(--r-2)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionDetail': { color: 'var(--text-3)', fontStyle: 'normal', marginLeft: '12px' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': { padding: '6px 8px', maxWidth: '320px', color: 'var(--text-2)' },
  '.cm-diagnostic': { padding: '6px 8px', borderLeft: '3px solid var(--crit-solid)' },
});

export interface EditorEvents {
  onRun: () => void;
  onChange: (text: string) => void;
}

/** Everything that makes an editor one for PromQL. Enter runs; Shift-Enter breaks the line. */
export function promqlEditor(events: EditorEvents): Extension[] {
  const run = (): boolean => {
    events.onRun();
    return true;
  };
  const language = new PromQLExtension()
    .setComplete({ remote: catalogueClient() })
    .activateLinter(true);
  return [
    EditorView.cspNonce.of(cspNonce()),
    history(),
    closeBrackets(),
    bracketMatching(),
    autocompletion({ icons: false, activateOnTyping: true }),
    // Completion's own Enter comes first, then ours.
    keymap.of(completionKeymap),
    Prec.high(keymap.of([{ key: 'Mod-Enter', run }])),
    keymap.of([{ key: 'Enter', run }, ...defaultKeymap, ...historyKeymap]),
    language.asExtension(),
    serverError,
    serverLint,
    syntaxHighlighting(colours),
    looks,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'PromQL query' }),
    placeholder('A PromQL query, for example rate(agent_execution_total[5m])'),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) events.onChange(update.state.doc.toString());
    }),
  ];
}
