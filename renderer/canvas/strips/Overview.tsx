import { useStore } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { CHIP_ROW } from '#app/layout/block-size.ts';
import { type Frames, isSolid } from '#app/layout/frames.ts';
import { boundsOf, grow } from '#app/layout/rect.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { framesWithin } from '../in-view/geometry.ts';
import { box, tilePaths } from '../nodes/tile-paths.ts';
import { settledScene, useScene } from '../scene-store.ts';
import { showMinimap, useMinimap } from './minimap-setting.ts';
import styles from './Overview.module.css';
import { useSelectionBar } from './SelectionBar.tsx';
import { useOverviewGestures } from './use-overview-gestures.ts';

const SIZE = { width: 148, height: 92 } as const;
const MARGIN = 14;
/** On a canvas less wide the bar for several blocks would reach it: it stands above that. */
const BESIDE_BAR = 1190;
const ABOVE_BAR = 58;
/** On a smaller canvas it would only be in the way. */
const LEAST = { width: 640, height: 360 } as const;

/**
 * The minimap: drag in it to move the view. It goes away while part of the drawing is where it would
 * be. React Flow's own watches the view once for each block, which panning a large design feels.
 */
export function Overview() {
  const empty = useScene(({ frames }) => frames.size === 0);
  const distant = useCanvas(({ detail }) => detail === 'tile');
  const bar = useSelectionBar();
  const lifted = useStore(({ width }) => bar && width < BESIDE_BAR);
  const bottom = lifted ? ABOVE_BAR : MARGIN;
  const covers = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (width < LEAST.width || height < LEAST.height) return true;
    const under = {
      x: (width - MARGIN - SIZE.width - x) / zoom,
      y: (height - bottom - SIZE.height - y) / zoom,
      width: (SIZE.width + MARGIN) / zoom,
      height: (SIZE.height + bottom) / zoom,
    };
    // What hangs below a block reaches down into it.
    const reaching = { ...under, y: under.y - CHIP_ROW, height: under.height + CHIP_ROW };
    return framesWithin(reaching).some(({ shape }) => shape !== 'container');
  });
  // While it is dragged in it stays, or the drag would end by itself.
  const [held, setHeld] = useState(false);
  const shown = useMinimap((minimap) => minimap.shown);
  if (!shown || empty) return null;
  return <Minimap hold={setHeld} bottom={bottom} hidden={distant || (covers && !held)} />;
}

interface MinimapProps {
  readonly hold: (held: boolean) => void;
  readonly bottom: number;
  /** It is out of the way for a moment: to be made anew each time it comes back would be felt. */
  readonly hidden: boolean;
}

function Minimap({ hold, bottom, hidden }: MinimapProps) {
  // While something is dragged it shows where things were: all of it would be drawn for each frame.
  const frames = useScene(() => settledScene().frames);
  // Nobody sees it move while it is hidden, and drawing thousands of blocks at another scale takes a while.
  const [x, y, zoom] = useStore(
    ({ transform }) => transform,
    (before, now) => hidden || before === now,
  );
  const width = useStore((flow) => flow.width);
  const height = useStore((flow) => flow.height);
  const element = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const drawing = useMemo(
    () => boundsOf(Array.from(frames.values(), ({ rect }) => rect)),
    [frames],
  );
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const all = grow(boundsOf(drawing ? [drawing, view] : [view]) ?? view, 24);
  const viewBox = `${all.x} ${all.y} ${all.width} ${all.height}`;
  const line = Math.max(all.width / SIZE.width, all.height / SIZE.height);

  const gestures = useOverviewGestures({ picture, box: element, view, hold });
  return (
    <div
      ref={element}
      className={`${styles.overview} nopan nodrag nowheel`}
      style={{ ...SIZE, bottom, visibility: hidden ? 'hidden' : undefined }}
      role="group"
      tabIndex={0}
      aria-label="Overview: arrows move the view, plus and minus zoom"
      {...gestures}
    >
      <button
        type="button"
        className={styles.hide}
        aria-label="Hide the overview"
        title="Hide the overview (M)"
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => showMinimap(false)}
      >
        <X size={12} aria-hidden />
      </button>
      <Everything frames={frames} box={viewBox} line={line} />
      <svg ref={picture} className={styles.view} aria-hidden viewBox={viewBox}>
        <rect
          {...view}
          rx={3 * line}
          fill="color-mix(in srgb, var(--accent) 7%, transparent)"
          stroke="var(--accent)"
          strokeWidth={1.5 * line}
        />
      </svg>
    </div>
  );
}

interface EverythingProps {
  readonly frames: Frames;
  readonly box: string;
  readonly line: number;
}

/** Apart from the frame that moves over it, so that panning draws only that. */
const Everything = memo(function Everything({ frames, box: viewBox, line }: EverythingProps) {
  const blocks = useDesign(({ design }) => design.blocks);
  const paths = useMemo(() => tilePaths(frames, blocks), [frames, blocks]);
  const outlines = useMemo(
    () =>
      [...frames.values()]
        .filter(({ shape }) => !isSolid(shape))
        .map(({ rect }) => box(rect))
        .join(''),
    [frames],
  );
  return (
    <svg className={styles.everything} aria-hidden viewBox={viewBox}>
      <path d={outlines} fill="none" stroke="var(--hull-line)" strokeWidth={line} />
      {paths.map(([colour, path]) => (
        <path key={colour} d={path} fill={colour} />
      ))}
    </svg>
  );
});
