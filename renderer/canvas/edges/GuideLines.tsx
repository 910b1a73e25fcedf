import { useCanvas } from '../canvas-store.ts';

/** Shows what a dragged block has lined up with. */
export function GuideLines() {
  const guides = useCanvas((canvas) => canvas.guides);
  return guides.map(({ axis, at, from, to }) => (
    <line
      key={axis}
      {...(axis === 'x'
        ? { x1: at, x2: at, y1: from, y2: to }
        : { x1: from, x2: to, y1: at, y2: at })}
      stroke="var(--guide)"
      strokeWidth={1}
      vectorEffect="non-scaling-stroke"
    />
  ));
}
