import { useStore } from '@xyflow/react';
import type { Gap } from '#app/layout/gaps.ts';
import { useCanvas } from '../canvas-store.ts';
import styles from './GuideLines.module.css';

/** Shows what a dragged block has lined up with, and the gaps it has made equal. */
export function GuideLines() {
  const guides = useCanvas((canvas) => canvas.guides);
  const gaps = useCanvas((canvas) => canvas.gaps);
  return (
    <>
      {guides.map(({ axis, at, from, to }) => (
        <line
          key={`${axis} ${at}`}
          {...(axis === 'x'
            ? { x1: at, x2: at, y1: from, y2: to }
            : { x1: from, x2: to, y1: at, y2: at })}
          stroke="var(--guide)"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
    </>
  );
}

/** Pixels on the screen: half a tick at a gap's end, and the pill with its figure. */
const TICK = 4;
const PILL = { height: 15, perDigit: 6.5, padding: 9 } as const;

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const zoom = useStore(({ transform }) => transform[2]);
  return gaps.map(({ axis, from, to, at }) => {
    const text = String(Math.round(to - from));
    const width = PILL.padding + text.length * PILL.perDigit;
    const tick = TICK / zoom;
    const middle = (from + to) / 2;
    const [x, y] = axis === 'x' ? [middle, at] : [at, middle];
    // Beside the line where it would cover all of it.
    const room = (to - from) * zoom > (axis === 'x' ? width : PILL.height) + 8;
    const shift = room ? 0 : PILL.height;
    return (
      <g key={`${axis} ${from} ${at}`} className={styles.gap}>
        <path
          d={
            axis === 'x'
              ? `M${from} ${at - tick}v${2 * tick}M${from} ${at}H${to}M${to} ${at - tick}v${2 * tick}`
              : `M${at - tick} ${from}h${2 * tick}M${at} ${from}V${to}M${at - tick} ${to}h${2 * tick}`
          }
          vectorEffect="non-scaling-stroke"
        />
        <g transform={`translate(${x} ${y}) scale(${1 / zoom})`}>
          <g transform={axis === 'x' ? `translate(0 ${shift})` : `translate(${shift * 1.4} 0)`}>
            <rect
              x={-width / 2}
              y={-PILL.height / 2}
              width={width}
              height={PILL.height}
              rx={PILL.height / 2}
            />
            <text textAnchor="middle" dominantBaseline="central">
              {text}
            </text>
          </g>
        </g>
      </g>
    );
  });
}
