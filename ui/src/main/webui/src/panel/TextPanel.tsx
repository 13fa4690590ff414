import type { ReactElement } from 'react';

import { PanelFrame } from './PanelFrame';
import type { PanelProps } from './PanelView';

/** Plain paragraphs. Never markup: a document may come from anybody who may edit dashboards. */
export function TextPanel(props: PanelProps): ReactElement {
  const paragraphs = (props.panel.text ?? '').split(/\n{2,}/);
  return (
    <PanelFrame {...props} className="scrolls">
      <div className="prose">
        {paragraphs.map((paragraph, i) => (
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </PanelFrame>
  );
}
