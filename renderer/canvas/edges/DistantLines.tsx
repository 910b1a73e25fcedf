import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Route } from '#app/layout/routing/route.ts';
import { useSession } from '../../store/session-store.ts';
import { badgeScaleAt } from '../detail.ts';
import { lightOfLine } from '../nodes/box-marks.ts';
import { useScene } from '../scene-store.ts';

/** Too far out to tell lines apart: all of them as one path, and what is lit up as another. */
export function DistantLines() {
  const routes = useScene((scene) => scene.routes);
  const highlight = useSession((session) => session.highlight);
  const scale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const all = useMemo(() => [...routes.values()].map(pathOf).join(''), [routes]);
  const lines = useScene(({ drawn }) => drawn);
  const lit =
    highlight &&
    [...lines.values()]
      .filter((line) => lightOfLine(highlight, line))
      .flatMap(({ id }) => routes.get(id) ?? [])
      .map(pathOf);
  return (
    <>
      <path
        d={all}
        fill="none"
        stroke="var(--edge)"
        strokeWidth={2}
        opacity={highlight ? 0.2 : 0.6}
      />
      {highlight && (
        <path
          d={lit?.join('')}
          fill="none"
          stroke={`var(--${highlight.tone})`}
          strokeWidth={2.25 * scale}
        />
      )}
    </>
  );
}

const pathOf = ({ line }: Route): string => `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}`;
