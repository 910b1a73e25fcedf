// A design as a picture, without a browser: what the canvas shows, as SVG. The scene (where things
// are) becomes shapes (what they look like), and those are written as text; whoever wants another
// format starts from the shapes.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { trailThrough } from '../graph/trail-through.ts';
import { blockChips } from '../layout/block-size.ts';
import { type Frame, isSolid } from '../layout/frames.ts';
import { grow, overlaps } from '../layout/rect.ts';
import { eachRun, runBounds } from '../layout/routing/polyline.ts';
import { paintingOrder } from '../layout/stacking.ts';
import { textWidth } from '../layout/text-width.ts';
import { captionStart, drawCaptions } from './captions.ts';
import { drawBlock } from './draw-block.ts';
import { drawBox } from './draw-box.ts';
import { drawLine, drawText } from './draw-connection.ts';
import { drawContainer } from './draw-container.ts';
import { drawHull, drawTeam } from './draw-hull.ts';
import type { Icons } from './icons.ts';
import { dim, type Highlight, hopOf, lightsOf, toneOf } from './light.ts';
import { type Change, changeBadge, type FindingMark, findingBadge } from './marks.ts';
import { type PictureScene, pictureBounds, pictureScene, type Words } from './picture-scene.ts';
import type { Shape, TextShape } from './shapes.ts';
import { onStandIns } from './stand-ins.ts';
import { type Picture, type Scheme, writeSvg } from './write-svg.ts';

export interface DrawOptions extends Words {
  readonly icons: Icons;
  readonly highlight?: Highlight | undefined;
  /** The worst finding of each block and connection, and how many there are. */
  readonly marks?: {
    readonly blocks: ReadonlyMap<BlockId, FindingMark>;
    readonly connections: ReadonlyMap<ConnectionId, FindingMark>;
  };
  readonly changes?: ReadonlyMap<BlockId, Change>;
  /** Round everything; 24 px unless said. */
  readonly margin?: number;
  /** The canvas under it, with corners of this radius; otherwise it lies on whatever is there. */
  readonly background?: { readonly radius: number };
  /** What is to be said instead of the picture; the design's name unless given. */
  readonly title?: string;
  readonly description?: string;
}

export interface SvgOptions extends DrawOptions {
  readonly scheme?: Scheme;
  /** Begins every id in the text. */
  readonly idPrefix?: string;
}

export function drawDesign(design: Design, options: SvgOptions): string {
  const { scheme = 'light', idPrefix = 'sw', icons } = options;
  return writeSvg(pictureOf(design, options), { scheme, icons, idPrefix });
}

/** Containers lie under hulls, those under connections, and ordinary blocks on top. */
export function pictureOf(design: Design, asked: DrawOptions): Picture {
  const options = { ...asked, ...onStandIns(design, asked) };
  const scene = pictureScene(design, options);
  const bounds = pictureBounds(design, scene, options, options.margin ?? 24);
  const { background, title = design.name, description } = options;
  const ground = groundShapes(design, scene, options);
  return {
    bounds,
    title,
    ...(description !== undefined && { description }),
    shapes: [
      ...(background
        ? [
            {
              kind: 'rect',
              rect: bounds,
              radius: background.radius,
              fill: 'canvas',
            } satisfies Shape,
          ]
        : []),
      ...ground.filter(({ kind }) => kind !== 'text'),
      ...lineShapes(design, scene, options),
      // Names of tiers and microservices stay legible where a line must cross them.
      ...ground.flatMap((shape) => (shape.kind === 'text' ? [overLines(shape, scene)] : [])),
      ...blockShapes(design, scene, options),
    ],
  };
}

function overLines(text: TextShape, { routes }: PictureScene): TextShape {
  const { x, y } = text.at;
  const width = textWidth(text.text, text.size);
  const rect = text.upwards
    ? { x: x - text.size / 2, y: y - width, width: text.size, height: width }
    : { x, y: y - text.size / 2, width, height: text.size };
  let crossed = false;
  for (const { line } of routes.values())
    eachRun(line, (from, to) => {
      crossed ||= overlaps(grow(runBounds(from, to), 1), rect);
    });
  return crossed ? { ...text, halo: 'canvas' } : text;
}

const ofShape = ({ frames }: PictureScene, shape: Frame['shape']): readonly Frame[] =>
  paintingOrder(frames).filter((frame) => frame.shape === shape);

function groundShapes(design: Design, scene: PictureScene, options: DrawOptions): Shape[] {
  const lights = lightsOf(options.highlight);
  const shapes: Shape[] = [];
  for (const frame of paintingOrder(scene.frames)) {
    if (frame.shape !== 'container' && frame.shape !== 'hull') continue;
    const block = design.blocks[frame.id];
    // Containers and hulls never go pale: people are to see where they are.
    const light = lights.block(frame.id);
    if (!block) continue;
    if (frame.shape === 'hull') shapes.push(...drawHull(block, frame, light));
    else shapes.push(...drawContainer(block, frame.rect, light, options.icons));
  }
  return shapes;
}

/** Lit lines lie on the others, texts on all of them. */
function lineShapes(design: Design, scene: PictureScene, options: DrawOptions): Shape[] {
  const { highlight } = options;
  const trail =
    highlight && !highlight.unordered ? trailThrough(design, highlight.connections) : undefined;
  const lights = lightsOf(highlight);
  const under: Shape[] = [];
  const over: Shape[] = [];
  const texts: Shape[] = [];
  for (const line of scene.lines) {
    const { connection } = line;
    const route = scene.routes.get(connection.id);
    if (!route) continue;
    const light = lights.connection(connection.id);
    const look = {
      light,
      text: scene.text(line),
      hop: hopOf(trail, connection.id),
      mark: options.marks?.connections.get(connection.id),
    };
    const lit = light !== undefined && light !== 'dimmed';
    (lit ? over : under).push(...dim(light, drawLine(connection, route, look)));
    texts.push(...dim(light, drawText(route, look)));
  }
  return [...under, ...over, ...texts];
}

function blockShapes(design: Design, scene: PictureScene, options: DrawOptions): Shape[] {
  const lights = lightsOf(options.highlight);
  const shapes: Shape[] = [];
  const pins: Shape[] = [];
  for (const frame of ofShape(scene, 'hull')) shapes.push(...drawTeam(frame));
  for (const frame of ofShape(scene, 'block')) {
    const block = design.blocks[frame.id];
    if (!block) continue;
    const light = lights.block(frame.id);
    const own = drawBlock(block, frame.rect, light, options.icons);
    shapes.push(...dim(light, own));
  }
  for (const frame of ofShape(scene, 'box')) {
    const block = design.blocks[frame.id];
    if (!block) continue;
    const light = lights.block(frame.id);
    shapes.push(
      ...dim(light, [...drawBox(block, frame, light, options.icons), ...drawTeam(frame)]),
    );
  }
  for (const frame of scene.frames.values()) {
    const block = design.blocks[frame.id];
    if (block) pins.push(...pinned(block, frame, options));
  }
  return [...shapes, ...pins];
}

function pinned(
  block: Block,
  frame: Frame,
  { marks, changes, captions, highlight }: DrawOptions,
): Shape[] {
  const { id, rect, shape } = frame;
  const own = lightsOf(highlight).block(id);
  // As containers and hulls don't, what stands at them doesn't go pale either.
  const light = isSolid(shape) || own !== 'dimmed' ? own : undefined;
  const outside = light && light !== 'dimmed' && isSolid(shape) ? grow(rect, 1) : rect;
  const change = changes?.get(id);
  const mark = marks?.blocks.get(id);
  const said = captions?.get(id) ?? [];
  const start = captionStart(frame, blockChips(block));
  return [
    ...dim(light, drawCaptions(said, start, toneOf(light))),
    ...(change ? [changeBadge(change, outside)] : []),
    ...(mark ? findingBadge(mark, outside) : []),
  ];
}
