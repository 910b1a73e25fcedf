// The design as pieces for the painter, and what of them has changed since it was last told.
import { blockDefinition } from '#app/catalog/catalog.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import type { Colour } from '#app/drawing/colours.ts';
import type { Change } from '#app/drawing/marks.ts';
import { type Frame, isSolid } from '#app/layout/frames.ts';
import type { Route } from '#app/layout/routing/route.ts';
import type { Scene } from '#app/layout/scene.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { BlockDeployment, DeploymentPaint } from '../../store/deployment-store.ts';
import { blockMarks, findingOfLine } from '../nodes/box-marks.ts';
import { categoryColour } from '../nodes/category-colour.ts';
import { type Area, areaOf, type BlockPiece, type LinePiece, type Piece } from './piece.ts';

export interface Shown {
  readonly scene: Scene;
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly paint: Pick<DeploymentPaint, 'blocks' | 'connections'>;
  /** Blocks that aren't there in the environment that is looked at. */
  readonly off: ReadonlySet<string>;
}

export interface PictureChange {
  readonly pieces: readonly Piece[];
  readonly gone: readonly string[];
  /** Where the picture is no longer what it was. */
  readonly areas: readonly Area[];
}

interface Made {
  /** What it was made of: the same again makes the same piece. */
  readonly of: readonly unknown[];
  readonly area: Area;
}

/** Tells what changed from one call to the next. */
export function pieceMaker(): (shown: Shown) => PictureChange {
  let known = new Map<string, Made>();
  return ({ scene, design, findings, paint, off }) => {
    const marks = blockMarks(findings, design.blocks);
    const made = new Map<string, Made>();
    const pieces: Piece[] = [];
    const areas: Area[] = [];
    const keep = (key: string, of: readonly unknown[], make: () => Piece): void => {
      const before = known.get(key);
      if (before && before.of.every((one, index) => one === of[index])) {
        made.set(key, before);
        return;
      }
      const piece = make();
      const area = areaOf(piece);
      pieces.push(piece);
      areas.push(area, ...(before ? [before.area] : []));
      made.set(key, { of, area });
    };
    const worst = worstByOwner(design, marks);
    for (const frame of scene.frames.values()) {
      const block = design.blocks[frame.id];
      if (!block) continue;
      const mark = marks.get(frame.id);
      const severity = severityOf(mark?.severity);
      const deployed = paint.blocks[frame.id];
      const isOff = off.has(frame.id);
      const inside = severity === 'error' ? severity : (worst.get(frame.id) ?? severity);
      const as = isSolid(frame.shape) ? 'block' : frame.shape;
      const of = [frame, block, mark?.severity, mark?.count, deployed, isOff, inside];
      keep(`${as} ${frame.id}`, of, () => ({
        ...blockPiece(frame, block, { severity, deployed, off: isOff }),
        worst: inside,
        owned: block.owner !== undefined && scene.frames.has(block.owner),
        near: {
          block: withoutImage(block),
          frame,
          // A deployment's state stands where the findings do.
          mark: deployed?.state ? undefined : mark,
          change: changeOf(deployed),
        },
      }));
    }
    for (const [id, route] of scene.routes) {
      const drawn = scene.drawn.get(id as Connection['id']); // routes are made of them
      if (!drawn) continue;
      const { connection } = drawn;
      const mark = findingOfLine(findings, drawn);
      const severity = severityOf(mark?.severity);
      const deployed = paint.connections[connection.id];
      const isOff = off.has(connection.from) || off.has(connection.to);
      keep(`line ${id}`, [route, connection, severity, deployed, isOff], () => ({
        ...linePiece(connection, route, { severity, deployed, off: isOff }),
        near: { connection, route, mark },
      }));
    }
    const gone = [...known.keys()].filter((key) => !made.has(key));
    for (const key of gone) {
      const area = known.get(key)?.area;
      if (area) areas.push(area);
    }
    known = made;
    return { pieces, gone, areas };
  };
}

interface Said {
  readonly severity: 'error' | 'warning' | undefined;
  readonly deployed: BlockDeployment | undefined;
  readonly off: boolean;
}

const severityOf = (severity: string | undefined): Said['severity'] =>
  severity === 'error' || severity === 'warning' ? severity : undefined;

const STATES = {
  waiting: 'text-3',
  'in-progress': 'accent',
  done: 'ok',
  failed: 'error',
  'rolling-back': 'warning',
  cancelled: 'line-strong',
} as const satisfies Record<NonNullable<BlockDeployment['state']>, Colour>;

const saidColour = (deployed: BlockDeployment | undefined): Colour | undefined =>
  deployed?.state ? STATES[deployed.state] : deployed?.change;

function changeOf(deployed: BlockDeployment | undefined): Change | undefined {
  const change = deployed?.change;
  return change === 'added' || change === 'modified' ? change : undefined;
}

/** Megabytes that the painter wouldn't decode: an image is a frame until it has an element. */
const withoutImage = (block: Block): Block =>
  blockDefinition(block.type)?.drawing?.look === 'image' ? { ...block, properties: {} } : block;

function worstByOwner(
  { blocks }: Design,
  marks: ReturnType<typeof blockMarks>,
): ReadonlyMap<string, 'error' | 'warning'> {
  const worst = new Map<string, 'error' | 'warning'>();
  for (const [id, mark] of marks) {
    const owner = blocks[id as Block['id']]?.owner; // findings name blocks
    const severity = severityOf(mark.severity);
    if (owner && severity && worst.get(owner) !== 'error') worst.set(owner, severity);
  }
  return worst;
}

function blockPiece(
  frame: Frame,
  block: Block,
  { severity, deployed, off }: Said,
): Omit<BlockPiece, 'worst' | 'owned' | 'near'> {
  const { x, y, width, height } = frame.rect;
  const base = { id: frame.id, x, y, width, height, name: block.name, off, severity } as const;
  const said = { ...base, frame: saidColour(deployed) };
  if (frame.shape === 'hull')
    return {
      ...said,
      as: 'hull',
      rank: 100 + lift(frame),
      colour: 'hull-line',
      filled: false,
      dashed: frame.empty === true,
    };
  if (frame.shape === 'container')
    return { ...said, as: 'container', rank: frame.depth + lift(frame), ...containerLook(block) };
  const definition = blockDefinition(block.type);
  return {
    ...said,
    as: 'block',
    rank: 200 + frame.depth + lift(frame),
    colour: definition?.drawing
      ? 'note-line'
      : frame.shape === 'box'
        ? 'hull-line'
        : categoryHex(definition),
    filled: true,
    dashed: !definition || definition.traits.actor !== undefined,
  };
}

/** Its colours are all written in hexadecimal. */
const categoryHex = (definition: Parameters<typeof categoryColour>[0]): `#${string}` =>
  categoryColour(definition) as `#${string}`; // see above

/** Of siblings the one with the higher order lies over the others. */
const lift = ({ stacking }: Frame): number =>
  Math.max(-0.4, Math.min(0.4, (stacking?.at(-1) ?? 0) / 1000));

type Look = Pick<BlockPiece, 'colour' | 'filled' | 'dashed'>;

const TIERS: { readonly [tier: string]: Look } = {
  public: { colour: 'public', filled: true, dashed: false },
  private: { colour: 'private', filled: true, dashed: false },
  isolated: { colour: 'isolated', filled: true, dashed: true },
};
const GROUPS: { readonly [look: string]: Look } = {
  region: { colour: 'private', filled: false, dashed: true },
  account: { colour: 'account', filled: false, dashed: false },
  zone: { colour: 'private', filled: false, dashed: true },
  group: { colour: 'hull-line', filled: false, dashed: true },
  'on-premises': { colour: 'hull-line', filled: false, dashed: false },
};
const FRAME: Look = { colour: 'vpc', filled: false, dashed: false };
const PRIVATE: Look = { colour: 'private', filled: true, dashed: false };

function containerLook({ type, properties }: Block): Look {
  if (type === 'subnet-tier')
    return (typeof properties.tier === 'string' && TIERS[properties.tier]) || PRIVATE;
  return GROUPS[blockDefinition(type)?.container?.look ?? ''] ?? FRAME;
}

function linePiece(
  { id, kind }: Connection,
  { line }: Route,
  { severity, deployed, off }: Said,
): Omit<LinePiece, 'near'> {
  const definition = connectionDefinition(kind);
  return {
    as: 'line',
    id,
    points: line.flatMap(({ x, y }) => [x, y]),
    colour: severity ?? deployed?.change ?? 'edge',
    farColour: deployed?.change ?? 'edge',
    dashed: definition?.synchronous === false,
    both: definition?.arrows === 'both',
    off,
  };
}
