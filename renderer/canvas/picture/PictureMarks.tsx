import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import type { Frames } from '#app/layout/frames.ts';
import type { Route, Routes } from '#app/layout/routing/route.ts';
import { standIn } from '#app/layout/visible.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { badgeScaleAt } from '../detail.ts';
import { lightOfLine } from '../nodes/box-marks.ts';
import { box } from '../nodes/tile-paths.ts';
import { settledScene, useScene } from '../scene-store.ts';

/** Over the picture: what is selected, lit up, or on its way somewhere else. */
export function PictureMarks() {
  const frames = useScene((scene) => scene.frames);
  const routes = useScene((scene) => scene.routes);
  const drawn = useScene((scene) => scene.drawn);
  const selection = useSession((session) => session.selection);
  const highlight = useSession((session) => session.highlight);
  const moving = useCanvas((canvas) => canvas.draft !== undefined);
  const scale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const selected = useMemo(() => boxes(frames, selection.blocks), [selection.blocks, frames]);
  return (
    <>
      {highlight && (
        <>
          <path
            d={lines(
              routes,
              [...drawn.values()]
                .filter((line) => lightOfLine(highlight, line))
                .map(({ id }) => id),
            )}
            fill="none"
            stroke={`var(--${highlight.tone})`}
            strokeWidth={2.25 * scale}
          />
          <path
            d={boxes(frames, highlight.blocks)}
            fill={`color-mix(in srgb, var(--${highlight.tone}) 40%, transparent)`}
            stroke={`var(--${highlight.tone})`}
            strokeWidth={2 * scale}
          />
        </>
      )}
      {moving && <MovedLines />}
      <path
        d={lines(routes, selection.connections)}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2.25 * scale}
      />
      <path d={selected} fill="none" stroke="var(--accent)" strokeWidth={2 * scale} />
    </>
  );
}

const boxes = (frames: Frames, ids: readonly BlockId[]): string =>
  ids
    .flatMap((id) => frames.get(standIn(useDesign.getState().design, id)) ?? [])
    .map(({ rect }) => box(rect))
    .join('');

const lines = (routes: Routes, ids: readonly string[]): string =>
  ids
    .flatMap((id) => routes.get(id) ?? [])
    .map(pathOf)
    .join('');

/** The lines of what is dragged, where they would be. */
function MovedLines() {
  const routes = useScene((scene) => scene.routes);
  const { routes: settled } = settledScene();
  const scale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const moved = [...routes].filter(([id, route]) => settled.get(id) !== route);
  return (
    <path
      d={moved.map(([, route]) => pathOf(route)).join('')}
      fill="none"
      stroke="var(--accent)"
      strokeWidth={1.25 * scale}
      opacity={0.7}
    />
  );
}

const pathOf = ({ line }: Route): string => `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}`;
