import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';

import { asProblem } from '@/api/problem';
import type { Dashboard } from '@/api/types';
import { plainDuration } from '@/format/duration';
import { usePageRange } from '@/live/useTimeRange';
import { PanelGrid } from '@/panel/PanelGrid';
import { usePanelActions } from '@/panel/usePanelActions';
import {
  usePanelStream,
  useStreamState,
  type Choices,
  type PanelStream,
} from '@/panel/usePanelStream';
import { usePage } from '@/shell/page';
import { Failure, SkeletonRows } from '@/ui/States';
import { one, type Search } from '@/url/search';

import { choicesOf, isSettled, parameterOf } from './choices';
import { useDashboard, useVariableValues } from './useDashboard';
import { VariableMenu } from './VariableMenu';

const PARENTS = [{ title: 'Dashboards', to: '/dashboards' }];

export function DashboardPage(): ReactElement {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useDashboard(id);
  usePage(found.data?.title ?? 'Dashboard', PARENTS);
  if (found.isPending) return <SkeletonRows rows={8} />;
  if (found.isError) {
    return <Failure problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  }
  return <Loaded key={found.data.id} document={found.data} />;
}

function Loaded({ document }: { document: Dashboard }): ReactElement {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = useVariableValues(document);
  const choices = useMemo(() => choicesOf(document, search, values), [document, search, values]);

  const choose = (variable: string, chosen: string[]): void => {
    void navigate({
      to: '.',
      search: (before: Search) => ({ ...before, [parameterOf(variable)]: chosen }),
    });
  };

  return (
    <>
      <div className="bar board-head">
        <h1>{document.title}</h1>
        {document.tags.map((tag) => (
          <span key={tag} className="chip hide-s">
            {tag}
          </span>
        ))}
        <span className="t3 fs12 ell hide-s">{document.description}</span>
      </div>
      {isSettled(document, choices) ? (
        <Panels document={document} choices={choices} panelId={one(search['panel'])}>
          {document.variables.map((variable) => (
            <VariableMenu
              key={variable.name}
              variable={variable}
              values={values.find((each) => each.name === variable.name)?.values ?? []}
              chosen={choices[variable.name] ?? []}
              onChange={(chosen) => choose(variable.name, chosen)}
            />
          ))}
        </Panels>
      ) : (
        <SkeletonRows rows={8} />
      )}
    </>
  );
}

interface PanelsProps {
  document: Dashboard;
  choices: Choices;
  panelId: string | undefined;
  children: ReactElement[];
}

function Panels({ document, choices, panelId, children }: PanelsProps): ReactElement {
  const isOne = document.panels.some((panel) => panel.id === panelId);
  const stream = usePanelStream(document, choices, isOne ? panelId : undefined);
  const actions = usePanelActions();
  return (
    <>
      <div className="bar vars">
        {children}
        <span className="sp" />
        <Progress stream={stream} />
      </div>
      <PanelGrid
        panels={document.panels}
        fullId={isOne ? panelId : undefined}
        stream={stream}
        actions={actions}
      />
    </>
  );
}

function Progress({ stream }: { stream: PanelStream }): ReactElement | null {
  const { tookMillis, queries, failed } = useStreamState(stream.store);
  const { range } = usePageRange();
  if (tookMillis === undefined) return null;
  return (
    <span className="t3 fs12 num nw hide-s">
      step {plainDuration(range.stepMillis)} · {queries} queries answered in {tookMillis} ms
      {failed > 0 && <span className="crit"> · {failed} failed</span>}
    </span>
  );
}
