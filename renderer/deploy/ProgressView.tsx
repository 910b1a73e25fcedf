import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useHost } from '../host/use-host.ts';
import { cancel, leaveDeployed } from './actions.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Deploy.module.css';
import { type Deployment, stackStatus } from './deployment.ts';
import { EventList } from './EventList.tsx';
import { FailureCard } from './FailureCard.tsx';
import { FailureNote } from './FailureNote.tsx';
import { Outputs } from './Outputs.tsx';
import { ProgressFigures } from './ProgressFigures.tsx';
import { TargetFacts } from './TargetFacts.tsx';
import { Timeline } from './Timeline.tsx';
import { clock, sentence } from './wording.ts';

type Shown = 'timeline' | 'events' | 'changes';

interface ProgressViewProps {
  readonly deployment: Extract<Deployment, { phase: 'starting' | 'running' | 'ended' }>;
}

export function ProgressView({ deployment }: ProgressViewProps) {
  const host = useHost();
  const [shown, setShown] = useState<Shown>('timeline');
  const { subject, progress, startedAt, operation, changes } = deployment;
  const ended = deployment.phase === 'ended';
  const ticking = useNow(!ended);
  const now = ended ? deployment.endedAt : ticking;
  const failed = ended && deployment.outcome.state === 'failed';
  const status = ended ? deployment.outcome.status : stackStatus(deployment);
  const clockAhead = progress.clockAhead ?? 0;

  return (
    <div className={styles.view}>
      <section className={styles.summary} aria-label="Deployment">
        <div className={styles.about}>
          <h2>{headline(deployment)}</h2>
          <p className={styles.hint} role="status">
            <span className={styles.clock}>{clock(now - startedAt)}</span>
            {status && ` · ${sentence(status)}`}
          </p>
          <ProgressFigures progress={progress} />
          <TargetFacts target={subject.target} />
        </div>
        <div className={styles.buttons}>
          {deployment.phase === 'running' && operation === 'deploy' && !progress.rollingBack && (
            <Button disabled={deployment.cancelling} onClick={() => void cancel(host)}>
              {deployment.cancelling
                ? 'Cancelling…'
                : deployment.creates
                  ? 'Cancel and delete'
                  : 'Cancel and roll back'}
            </Button>
          )}
          {ended && (
            <Button variant="filled" onClick={() => leaveDeployed(deployment)}>
              {failed ? 'Back to the design' : 'Done'}
            </Button>
          )}
        </div>
      </section>
      <section className={styles.main} aria-label="What happens">
        <div className={styles.tabs}>
          <SegmentedControl<Shown>
            aria-label="What to show of the deployment"
            data={[
              { value: 'timeline', label: 'Timeline' },
              { value: 'events', label: 'Events' },
              ...(changes.length > 0 ? [{ value: 'changes' as const, label: 'Changes' }] : []),
            ]}
            value={shown}
            onChange={setShown}
          />
        </div>
        <div className={styles.scroll}>
          {shown === 'timeline' && (
            <Timeline
              progress={progress}
              snapshot={subject.snapshot}
              start={startedAt + clockAhead}
              now={now + clockAhead}
              running={!ended}
            />
          )}
          {shown === 'events' && (
            <EventList events={progress.events} snapshot={subject.snapshot} stack={subject.stack} />
          )}
          {shown === 'changes' && <ChangeList changes={changes} snapshot={subject.snapshot} />}
        </div>
      </section>
      {deployment.phase === 'running' && deployment.failure && (
        <section className={styles.aside} aria-label="Failure">
          <FailureNote title="It could not be cancelled" failure={deployment.failure} />
        </section>
      )}
      {ended && deployment.outcome.state === 'failed' && (
        <section className={styles.aside} aria-label="Causes">
          <FailureCard
            outcome={deployment.outcome}
            subject={subject}
            creates={deployment.creates}
            operation={operation}
          />
        </section>
      )}
      {ended && deployment.outputs.length > 0 && (
        <section className={styles.aside} aria-label="Outputs">
          <Outputs outputs={deployment.outputs} />
        </section>
      )}
    </div>
  );
}

function headline(deployment: ProgressViewProps['deployment']): string {
  const { subject, operation } = deployment;
  if (deployment.phase !== 'ended') {
    if (deployment.progress.rollingBack) return `Rolling back ${subject.stack}`;
    return operation === 'delete' ? `Deleting ${subject.stack}` : `Deploying ${subject.stack}`;
  }
  if (deployment.outcome.state === 'failed')
    return operation === 'delete'
      ? `${subject.stack} was not deleted`
      : `${subject.stack} was not deployed`;
  return operation === 'delete' ? `${subject.stack} is deleted` : `${subject.stack} is deployed`;
}

/** Milliseconds since the epoch, anew each second while something runs. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
