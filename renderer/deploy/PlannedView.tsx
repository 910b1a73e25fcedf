import { Button, Checkbox } from '@mantine/core';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { counted } from '#app/counted.ts';
import { sameMeaning } from '../analysis/same-meaning.ts';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import { abandon, execute, planAgain } from './actions.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Deploy.module.css';
import type { Deployment } from './deployment.ts';
import { FailureNote } from './FailureNote.tsx';
import { replacedStores } from './replaced-stores.ts';
import { TargetFacts } from './TargetFacts.tsx';

interface PlannedViewProps {
  readonly plan: Extract<Deployment, { phase: 'planned' }>;
}

export function PlannedView({ plan }: PlannedViewProps) {
  const host = useHost();
  const design = useDesign((state) => state.design);
  const [accepted, setAccepted] = useState(false);
  const { subject, changes, creates, failure } = plan;
  const stale = !sameMeaning(plan.design, design);
  const stores = replacedStores(changes, subject.snapshot, design);
  return (
    <div className={styles.view}>
      <section className={styles.summary} aria-label="Plan">
        <div className={styles.about}>
          <h2>
            {creates ? 'Create' : 'Change'} {subject.stack}
          </h2>
          <p className={styles.hint}>
            {changes.length === 0
              ? 'No resource changes, only what the stack puts out'
              : `${counted(changes.length, 'resource')} ${creates ? 'to create' : 'to touch'}, shown on the blocks`}
          </p>
          <TargetFacts target={subject.target} />
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => void abandon(host)}>Abandon</Button>
          <Button
            variant="filled"
            leftSection={<Play size={14} />}
            disabled={stores.length > 0 && !accepted}
            onClick={() => void execute(host)}
          >
            Execute
          </Button>
        </div>
      </section>
      <section className={styles.main} aria-label="Changes">
        <ChangeList changes={changes} snapshot={subject.snapshot} />
      </section>
      {(failure || stale || stores.length > 0) && (
        <section className={styles.aside} aria-label="Before you execute">
          {failure && (
            <FailureNote title="The change set could not be executed" failure={failure} />
          )}
          {stale && (
            <div className={styles.stale}>
              <p>
                The design has changed since this plan was made. Executing it deploys what was drawn
                then.
              </p>
              <Button size="xs" onClick={() => void planAgain(host)}>
                Plan again
              </Button>
            </div>
          )}
          {stores.length > 0 && (
            <div className={styles.replacing}>
              <p>
                <strong>Replacing {stores.join(', ')}</strong> makes a new, empty one and then
                deletes the old one with its data, unless its deletion policy keeps it. Back it up
                first if the data matters.
              </p>
              <Checkbox
                size="xs"
                label="I have what I need of the data"
                checked={accepted}
                onChange={(event) => setAccepted(event.currentTarget.checked)}
              />
            </div>
          )}
        </section>
      )}
    </div>
  );
}
