// What is pinned to a block's corners: the change set's mark at the top left, the deployment's state
// or else the findings at the top right, what holds it at the lower right. They keep their size at every zoom.
import { ArrowLeft, Check, Clock, Minus, Pencil, Plus, RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FindingMark } from '#app/drawing/marks.ts';
import { showProblemsOf, showWaivers } from '../../problems/select-finding.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import {
  type BlockDeployment,
  type ChangeMark,
  type DeploymentState,
} from '../../store/deployment-store.ts';
import { useSession } from '../../store/session-store.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from './Badges.module.css';
import { HoldMark } from './HoldMark.tsx';
import { findingMarks } from './marks.ts';
import { blockId, useBlock } from './use-block.ts';

interface BadgesProps {
  readonly id: string;
  readonly deployment: BlockDeployment | undefined;
  /** Of a box: the worst of what is in it, too. */
  readonly inside?: FindingMark | undefined;
}

export function Badges({ id, deployment, inside }: BadgesProps) {
  const own = useAnalysis(({ findings }) => findingMarks(findings).blocks.get(id));
  const finding = inside ?? own;
  const block = useBlock(id);
  const preview = useSession(({ highlight }) => highlight?.marks?.get(id));
  const change = preview ?? deployment?.change;
  return (
    <>
      {change && <ChangeBadge change={change} />}
      {block && <HoldMark block={block} />}
      {deployment?.state ? (
        <StateBadge state={deployment.state} />
      ) : (
        finding && (
          <button
            type="button"
            // F8 and the inspector lead here by keyboard: hundreds of stops would be in the way.
            tabIndex={-1}
            className={`${styles.finding} nodrag`}
            aria-label={findingLabel(finding.severity, finding.count)}
            data-severity={finding.severity}
            onDoubleClick={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              if (finding.severity === 'waived') showWaivers();
              else showProblemsOf({ blocks: [blockId(id)] });
            }}
          >
            <SeverityIcon severity={finding.severity} size={17} decorative />
            {finding.count > 1 && <span className={styles.count}>{finding.count}</span>}
          </button>
        )
      )}
    </>
  );
}

const SINGULAR = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  waived: 'waived finding',
} as const;

export const findingLabel = (severity: keyof typeof SINGULAR, count: number): string =>
  count === 1 ? `1 ${SINGULAR[severity]}` : `${count} findings, the worst: ${SINGULAR[severity]}`;

const CHANGES: {
  readonly [C in ChangeMark]: { readonly label: string; readonly glyph: ReactNode };
} = {
  added: { label: 'Will be added', glyph: <Plus size={11} strokeWidth={3} /> },
  modified: { label: 'Will be modified', glyph: <Pencil size={9} strokeWidth={2.5} /> },
  replaced: { label: 'Will be replaced', glyph: <RotateCw size={10} strokeWidth={2.5} /> },
  removed: { label: 'Will be removed', glyph: <Minus size={11} strokeWidth={3} /> },
};

export function ChangeBadge({ change }: { readonly change: ChangeMark }) {
  const { label, glyph } = CHANGES[change];
  return (
    <span className={styles.change} data-change={change} role="img" aria-label={label}>
      {glyph}
    </span>
  );
}

const STATES: {
  readonly [S in DeploymentState]: { readonly label: string; readonly glyph: ReactNode };
} = {
  waiting: { label: 'Waiting', glyph: <Clock size={11} /> },
  'in-progress': { label: 'In progress', glyph: <span className={styles.ring} /> },
  done: { label: 'Done', glyph: <Check size={11} strokeWidth={3} /> },
  failed: { label: 'Failed', glyph: <SeverityIcon severity="error" size={17} decorative /> },
  'rolling-back': { label: 'Rolling back', glyph: <ArrowLeft size={11} strokeWidth={2.5} /> },
  cancelled: { label: 'Cancelled', glyph: <X size={10} /> },
};

function StateBadge({ state }: { readonly state: DeploymentState }) {
  const { label, glyph } = STATES[state];
  return (
    <span className={styles.state} data-state={state} role="img" aria-label={label}>
      {glyph}
    </span>
  );
}
