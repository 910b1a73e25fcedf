import type { StackEvent } from '#app/host/deploy.ts';
import styles from './Progress.module.css';
import { nameResource, type Snapshot } from './snapshot.ts';
import { sentence } from './wording.ts';

interface EventListProps {
  readonly events: readonly StackEvent[];
  readonly snapshot: Snapshot;
  readonly stack: string;
}

/** Newest first. */
export function EventList({ events, snapshot, stack }: EventListProps) {
  if (events.length === 0)
    return <p className={styles.none}>CloudFormation has not reported yet.</p>;
  return (
    <ol className={styles.events} reversed>
      {events.toReversed().map((event) => {
        const own = event.logicalId === stack;
        const { name, kind } = nameResource(snapshot, event.logicalId, event.type);
        return (
          <li key={event.id} className={styles.event} data-tone={toneOf(event.status)}>
            <time dateTime={event.at}>{timeOf(event.at)}</time>
            <span className={styles.eventName} title={`${event.logicalId} (${event.type})`}>
              {own ? `${stack} (stack)` : name}
            </span>
            <span className={styles.status}>{sentence(event.status)}</span>
            <span className={styles.reason} title={event.reason ?? undefined}>
              {event.reason ?? (own ? '' : kind)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const timeOf = (at: string): string => new Date(at).toLocaleTimeString([], { hourCycle: 'h23' });

function toneOf(status: string): 'failed' | 'done' | 'back' | 'going' {
  if (status.endsWith('_FAILED')) return 'failed';
  if (status.includes('ROLLBACK')) return 'back';
  return status.endsWith('_COMPLETE') ? 'done' : 'going';
}
