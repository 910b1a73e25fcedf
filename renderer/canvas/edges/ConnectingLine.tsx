import { center, holdsPoint } from '#app/layout/rect.ts';
import { arrowHead } from '#app/layout/routing/arrow.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';

/** The line that follows the pointer while a connection is being drawn. */
export function ConnectingLine() {
  const connecting = useCanvas((canvas) => canvas.connecting);
  const frame = useScene(({ frames }) => (connecting?.to ? frames.get(connecting.to) : undefined));
  if (!connecting) return null;
  const { start, pointer, kind, to } = connecting;
  const end = frame && !holdsPoint(frame.rect, start) ? borderPoint(frame.rect, start) : pointer;
  const tone = to && !kind ? 'var(--error)' : 'var(--accent)';
  return (
    <g>
      <path
        d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
        fill="none"
        stroke={tone}
        strokeWidth={2}
        strokeDasharray={to && !kind ? '2 4' : '5 4'}
        strokeLinecap="round"
      />
      <path d={arrowHead(end, start)} fill={tone} />
    </g>
  );
}

/** Where the line from a point to a block's middle meets its border. */
function borderPoint(
  rect: { x: number; y: number; width: number; height: number },
  from: { x: number; y: number },
) {
  const middle = center(rect);
  const dx = from.x - middle.x;
  const dy = from.y - middle.y;
  const share = Math.min(
    dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
