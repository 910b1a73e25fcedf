// Every root cause by the block it struck, first what happened, then what CloudFormation said.
import { Button } from '@mantine/core';
import type { Outcome } from '#app/host/deploy.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Deploy.module.css';
import type { Operation, Subject } from './deployment.ts';
import { revealResource } from './reveal-resource.ts';
import { nameResource } from './snapshot.ts';
import { sentence } from './wording.ts';

interface FailureCardProps {
  readonly outcome: Extract<Outcome, { state: 'failed' }>;
  readonly subject: Subject;
  readonly creates: boolean;
  readonly operation: Operation;
}

export function FailureCard({ outcome, subject, creates, operation }: FailureCardProps) {
  const { causes, status } = outcome;
  return (
    <>
      {causes.map((cause) => {
        const { name, kind, author } = nameResource(subject.snapshot, cause.logicalId, cause.type);
        const ofStack = cause.logicalId === subject.stack;
        return (
          <div key={`${cause.logicalId}:${cause.reason}`} className={styles.card} role="alert">
            <header>
              <SeverityIcon severity="error" size={16} decorative />
              <div>
                <h3>
                  {ofStack
                    ? `${subject.stack}: ${sentence(cause.status)}`
                    : `${name} ${couldNot(cause.status)}`}
                </h3>
                <p>{ofStack ? 'The stack itself' : `${kind}, a root cause of the failure`}</p>
              </div>
            </header>
            <p className={styles.cause}>{cause.reason}</p>
            {author && (
              <Button size="xs" onClick={() => revealResource(author)}>
                Show {author.block ? 'block' : 'connection'}
              </Button>
            )}
          </div>
        );
      })}
      {causes.length === 0 && (
        <div className={styles.card} role="alert">
          <header>
            <SeverityIcon severity="error" size={16} decorative />
            <div>
              <h3>{sentence(status)}</h3>
              <p>CloudFormation gave no reason</p>
            </div>
          </header>
        </div>
      )}
      <p className={styles.hint}>{aftermath(status, operation, creates)}</p>
    </>
  );
}

function couldNot(status: string): string {
  const verb = { CREATE: 'created', UPDATE: 'updated', DELETE: 'deleted', IMPORT: 'imported' }[
    status.split('_')[0] ?? ''
  ];
  return verb ? `could not be ${verb}` : sentence(status).toLowerCase();
}

/** How the stack stands now, and what to do. */
function aftermath(status: string, operation: Operation, creates: boolean): string {
  if (operation === 'delete')
    return 'What could be deleted is gone. Remove what holds the rest, then delete the stack again.';
  if (status === 'UPDATE_ROLLBACK_COMPLETE')
    return 'The stack is back where it was before. Change the design and create a new change set.';
  if (creates || status === 'ROLLBACK_COMPLETE')
    return 'What was created has been taken back. Change the design and create a new change set.';
  if (status.endsWith('ROLLBACK_FAILED'))
    return 'The stack could not be rolled back: some resources are in an unknown state. Settle them in the AWS console, then continue the rollback there.';
  return 'Change the design and create a new change set.';
}
