// When each resource was worked on: a bar each, on AWS's clock.
import { UnstyledButton } from '@mantine/core';
import styles from './Progress.module.css';
import type { Progress, ResourceProgress } from './progress.ts';
import { revealResource } from './reveal-resource.ts';
import { StateIcon } from './StateIcon.tsx';
import { nameResource, type Snapshot } from './snapshot.ts';
import { type Scale, timelineScale } from './timeline-scale.ts';
import { clock, describeProgress } from './wording.ts';

interface TimelineProps {
  readonly progress: Progress;
  readonly snapshot: Snapshot;
  /** Milliseconds since the epoch, by AWS's clock. */
  readonly start: number;
  readonly now: number;
  readonly running: boolean;
}

export function Timeline({ progress, snapshot, start, now, running }: TimelineProps) {
  const rows = Object.values(progress.resources).toSorted(byStart);
  const earliest = Math.min(start, ...rows.flatMap(({ started }) => started ?? []));
  const scale = timelineScale(earliest, now);
  return (
    <div className={styles.timeline}>
      <div className={styles.axis} aria-hidden>
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ left: `${scale.percent(earliest + tick)}%` }}>
            {clock(tick)}
          </span>
        ))}
        {running && (
          <span className={styles.now} style={{ left: `${scale.percent(now)}%` }}>
            {clock(now - earliest)}
          </span>
        )}
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <TimelineRow key={row.logicalId} row={row} snapshot={snapshot} scale={scale} now={now} />
        ))}
      </ul>
    </div>
  );
}

interface TimelineRowProps {
  readonly row: ResourceProgress;
  readonly snapshot: Snapshot;
  readonly scale: Scale;
  readonly now: number;
}

function TimelineRow({ row, snapshot, scale, now }: TimelineRowProps) {
  const { name, author } = nameResource(snapshot, row.logicalId, row.type);
  const from = row.started === undefined ? undefined : scale.percent(row.started);
  const to = scale.percent(row.ended ?? now);
  const text = describeProgress(row, now);
  return (
    <li className={styles.row} data-state={row.state}>
      <StateIcon state={row.state} />
      <UnstyledButton
        className={styles.name}
        disabled={!author}
        title={row.reason ?? undefined}
        onClick={() => author && revealResource(author)}
      >
        {name}
      </UnstyledButton>
      <span className={styles.track}>
        {from !== undefined && (
          <span
            className={styles.span}
            style={{ left: `${from}%`, width: `max(3px, ${to - from}%)` }}
          />
        )}
        <span
          className={styles.what}
          // A bar that reaches far to the right has its text before its end.
          style={
            from === undefined
              ? { left: 4 }
              : to > 72
                ? { right: `${101 - from}%` }
                : { left: `${to + 0.8}%` }
          }
          data-left={from !== undefined && to > 72 && from < 18 ? true : undefined}
        >
          {text}
        </span>
      </span>
    </li>
  );
}

const byStart = (a: ResourceProgress, b: ResourceProgress): number =>
  (a.started ?? Number.MAX_VALUE) - (b.started ?? Number.MAX_VALUE);
