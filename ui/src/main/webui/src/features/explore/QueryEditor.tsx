import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';

import { promqlEditor, setServerError, type ServerError } from './editor';

export interface QueryEditorProps {
  value: string;
  error: ServerError | undefined;
  onChange: (text: string) => void;
  onRun: () => void;
}

/** The PromQL editor. `value` replaces the text when it differs from what is typed. */
export function QueryEditor({ value, error, onChange, onRun }: QueryEditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const events = useRef({ onChange, onRun });
  const first = useRef(value);

  useLayoutEffect(() => {
    events.current = { onChange, onRun };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first.current,
        extensions: promqlEditor({
          onRun: () => events.current.onRun(),
          onChange: (text) => events.current.onChange(text),
        }),
      }),
    });
    view.current = created;
    return () => created.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => view.current?.dispatch({ effects: setServerError.of(error) }), [error]);

  return <div className="query-editor" ref={host} />;
}
