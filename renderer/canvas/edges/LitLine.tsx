import { roundedPath } from '#app/layout/routing/path.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';

/** Shows the line a dragged block would be put into. */
export function LitLine() {
  const lit = useCanvas((canvas) => canvas.lit);
  const route = useScene(({ routes }) =>
    lit?.connection ? routes.get(lit.connection) : undefined,
  );
  if (!lit || !route) return null;
  const tone = lit.fits ? 'var(--accent)' : 'var(--error)';
  const path = roundedPath(route.line);
  return (
    <g fill="none" stroke={tone} strokeLinecap="round">
      <path d={path} strokeWidth={10} opacity={0.18} />
      <path d={path} strokeWidth={2.5} strokeDasharray={lit.fits ? undefined : '2 5'} />
    </g>
  );
}
