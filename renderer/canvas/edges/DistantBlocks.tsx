import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import { isSolid } from '#app/layout/frames.ts';
import { standIn } from '#app/layout/visible.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { badgeScaleAt } from '../detail.ts';
import { blockMarks } from '../nodes/box-marks.ts';
import { box, tilePaths } from '../nodes/tile-paths.ts';
import { useScene } from '../scene-store.ts';

/**
 * Thousands of blocks too small to tell apart: one path a colour instead of thousands of elements.
 * Those with errors or warnings keep a mark that can be seen.
 */
export function DistantBlocks() {
  const frames = useScene((scene) => scene.frames);
  const blocks = useDesign(({ design }) => design.blocks);
  const selected = useSession(({ selection }) => selection.blocks);
  const highlight = useSession((session) => session.highlight);
  const findings = useAnalysis((analysis) => analysis.findings);
  const scale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const paths = useMemo(() => tilePaths(frames, blocks), [frames, blocks]);
  const ringsOf = (ids: readonly BlockId[]): string =>
    ids
      .flatMap((id) => frames.get(standIn({ blocks }, id)) ?? [])
      .map(({ rect }) => box(rect))
      .join('');
  const marks = useMemo(() => {
    const marked = blockMarks(findings, blocks);
    const found = { error: '', warning: '' };
    for (const { id, shape, rect } of frames.values()) {
      const severity = marked.get(id)?.severity;
      if (!isSolid(shape) || (severity !== 'error' && severity !== 'warning')) continue;
      found[severity] += MARKS[severity](rect.x + rect.width, rect.y, 7 * scale);
    }
    return found;
  }, [frames, findings, blocks, scale]);
  return (
    <>
      {paths.map(([colour, path]) => (
        <path key={colour} d={path} fill={colour} opacity={highlight ? 0.33 : 1} />
      ))}
      {highlight && (
        <path
          d={ringsOf(highlight.blocks)}
          fill={`var(--${highlight.tone})`}
          stroke={`var(--${highlight.tone})`}
          strokeWidth={2 * scale}
        />
      )}
      <path d={ringsOf(selected)} fill="none" stroke="var(--accent)" strokeWidth={3 * scale} />
      <path d={marks.warning} fill="var(--warning)" />
      <path d={marks.error} fill="var(--error)" />
    </>
  );
}

/** Under the connections, as the hulls themselves are. */
export function DistantHulls() {
  const frames = useScene((scene) => scene.frames);
  const path = useMemo(
    () =>
      [...frames.values()]
        .filter(({ shape }) => shape === 'hull')
        .map(({ rect }) => box(rect))
        .join(''),
    [frames],
  );
  return <path d={path} fill="var(--hull-fill)" stroke="var(--hull-line)" strokeWidth={4} />;
}

/** The severities' shapes, without their signs: an octagon and a triangle. */
const MARKS = {
  error: (x: number, y: number, r: number): string => {
    const c = r * 0.41;
    return `M${x - c} ${y - r}L${x + c} ${y - r}L${x + r} ${y - c}L${x + r} ${y + c}L${x + c} ${y + r}L${x - c} ${y + r}L${x - r} ${y + c}L${x - r} ${y - c}z`;
  },
  warning: (x: number, y: number, r: number): string =>
    `M${x} ${y - r}L${x + r} ${y + r}L${x - r} ${y + r}z`,
} as const;
