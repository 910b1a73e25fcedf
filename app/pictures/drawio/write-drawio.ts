// A design as a draw.io file (mxGraph, uncompressed): boxes lie in boxes, lines run as on the canvas,
// and icons are AWS's shapes where draw.io has them.
import { connectionDefinition } from '../../connections/connections.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Design, Point } from '../../design/schema.ts';
import type { Icons } from '../../drawing/icons.ts';
import { type PictureScene, pictureScene } from '../../drawing/picture-scene.ts';
import { element } from '../../drawing/xml.ts';
import type { Rect } from '../../layout/rect.ts';
import type { DrawnConnection } from '../../layout/visible.ts';
import { DRAWIO_ATTRIBUTE, drawioDesign } from '../drawio-design.ts';
import { treeOf } from '../tree.ts';
import { type Box, blockCells, containerCells, hullCells } from './boxes.ts';
import { edge } from './cells.ts';
import { hex, htmlText, type Style, WORDS } from './style.ts';

export interface DrawioOptions {
  readonly icons: Icons;
  /** What the file carries, to be opened again. */
  readonly carried: Design | undefined;
}

export function writeDrawio(design: Design, { icons, carried }: DrawioOptions): string {
  const scene = pictureScene(design, {});
  const root = [
    element(
      'object',
      { label: '', ...(carried && { [DRAWIO_ATTRIBUTE]: drawioDesign(carried) }), id: '0' },
      element('mxCell', {}),
    ),
    element('mxCell', { id: '1', parent: '0' }),
    ...boxes(design, scene, icons),
    ...scene.lines.flatMap((drawn) => lineCell(drawn, scene)),
  ];
  const model = element(
    'mxGraphModel',
    { grid: 1, gridSize: 8, guides: 1, connect: 1, arrows: 1, page: 0, background: hex('canvas') },
    `\n${element('root', {}, `\n${root.join('\n')}\n`)}\n`,
  );
  const diagram = element('diagram', { id: 'design', name: design.name }, `\n${model}\n`);
  return `${element('mxfile', { host: 'Stackwright' }, `\n${diagram}\n`)}\n`;
}

const cellId = (id: BlockId): string => `b-${id}`;

/** A box before what lies in it; microservices that cross others lie over those. */
function boxes(design: Design, { frames }: PictureScene, icons: Icons): string[] {
  const { parents, crossing } = treeOf(design, frames);
  const boxOf = (id: BlockId): Box | undefined => {
    const block = design.blocks[id];
    const frame = frames.get(id);
    if (!block || !frame) return undefined;
    const above = parents.get(id);
    const outer = above && frames.get(above)?.rect;
    const { rect } = frame;
    return {
      block,
      frame,
      icons,
      id: cellId(id),
      parent: above ? cellId(above) : '1',
      rect: outer ? { ...rect, x: rect.x - outer.x, y: rect.y - outer.y } : rect,
    };
  };
  const inside = (outer: BlockId | undefined): string[] =>
    [...parents].flatMap(([id, parent]) => {
      const box = parent === outer ? boxOf(id) : undefined;
      if (!box) return [];
      if (box.frame.shape === 'block' || box.frame.shape === 'box') return blockCells(box);
      const own = box.frame.shape === 'hull' ? hullCells(box, false) : containerCells(box);
      return [...own, ...inside(id)];
    });
  const over = [...crossing].flatMap((id) => {
    const box = boxOf(id);
    return box ? hullCells(box, true) : [];
  });
  return [...inside(undefined), ...over];
}

function lineCell(drawn: DrawnConnection, { frames, routes, text }: PictureScene): string[] {
  const { id, from, to, kind } = drawn.connection;
  const route = routes.get(id);
  const source = frames.get(from)?.rect;
  const target = frames.get(to)?.rect;
  const [first] = route?.line ?? [];
  const last = route?.line.at(-1);
  if (!route || !source || !target || !first || !last) return [];
  const definition = connectionDefinition(kind);
  const both = definition?.arrows === 'both';
  const end = { endArrow: 'block', endFill: 1, endSize: 5 };
  const style: Style = {
    ...WORDS,
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    strokeColor: hex('edge'),
    strokeWidth: 1.5,
    ...end,
    ...(both && { startArrow: 'block', startFill: 1, startSize: 5 }),
    ...(definition?.synchronous === false && { dashed: 1, dashPattern: '5 4' }),
    ...port('exit', first, source),
    ...port('entry', last, target),
    labelBackgroundColor: hex('canvas'),
    fontColor: hex('text-2'),
    fontSize: 10,
    fontStyle: 1,
  };
  return [
    edge({
      id: `c-${id}`,
      source: cellId(from),
      target: cellId(to),
      label: htmlText(text(drawn)),
      style,
      points: route.line.slice(1, -1),
      along: route.label ? along(route.line, route.label.at) : 0,
    }),
  ];
}

const port = (which: 'exit' | 'entry', at: Point, { x, y, width, height }: Rect): Style => ({
  [`${which}X`]: share(at.x - x, width),
  [`${which}Y`]: share(at.y - y, height),
  [`${which}Dx`]: 0,
  [`${which}Dy`]: 0,
});

const share = (part: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 1000;

/** How far along the line a point on it is, from -1 at its start to 1 at its end. */
function along(line: readonly Point[], at: Point): number {
  let length = 0;
  let reached = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const run = Math.hypot(to.x - from.x, to.y - from.y);
    const x = Math.min(Math.max(at.x, Math.min(from.x, to.x)), Math.max(from.x, to.x));
    const y = Math.min(Math.max(at.y, Math.min(from.y, to.y)), Math.max(from.y, to.y));
    const away = Math.hypot(at.x - x, at.y - y);
    if (away < nearest) {
      nearest = away;
      reached = length + Math.hypot(x - from.x, y - from.y);
    }
    length += run;
  }
  return length === 0 ? 0 : Math.round(((2 * reached) / length - 1) * 1000) / 1000;
}
