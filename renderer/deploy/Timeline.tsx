// When each resource was worked on: a bar each, on AWS's clock.
import { UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
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
  const nowAt = scale.percent(now);
  return (
    <div className={styles.timeline}>
      <div className={styles.axis} aria-hidden>
        {scale.ticks
          .map((tick) => ({ tick, at: scale.percent(earliest + tick) }))
          .filter(({ at }) => at < 97 && (!running || Math.abs(at - nowAt) > 8))
          .map(({ tick, at }) => (
            <span key={tick} style={{ left: `${at}%` }}>
              {clock(tick)}
            </span>
          ))}
        {running && (
          <span className={styles.now} style={{ left: `${nowAt}%` }}>
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
        <span className={styles.what} style={textPlace(from, to)}>
          {text}
        </span>
      </span>
    </li>
  );
}

/** Beside the bar, where there is room: after it, before it, or on a chip at the right. */
function textPlace(from: number | undefined, to: number): CSSProperties {
  if (from === undefined) return { left: 4 };
  if (to <= 70) return { left: `calc(max(${to}%, ${from}% + 3px) + 6px)` };
  if (from >= 30) return { right: `calc(${100 - from}% + 6px)` };
  return { right: 4, padding: '0 5px', borderRadius: 4, background: 'var(--surface)' };
}

const byStart = (a: ResourceProgress, b: ResourceProgress): number =>
  (a.started ?? Number.MAX_VALUE) - (b.started ?? Number.MAX_VALUE);
