// All geometry of a design, kept from one version to the next: what didn't move keeps its very
// objects, so that whoever draws them can tell by identity.

import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Connection, Design, Point } from '../design/schema.ts';
import { carriedSteering, STILL } from '../design/steering.ts';
import { sameJson } from '../json.ts';
import { type Draft, type Frame, type Frames, framesOf } from './frames.ts';
import { sameRect } from './rect.ts';
import { reroute } from './routing/reroute.ts';
import { type Route, type Routes, routeAll } from './routing/route.ts';
import { routeRequests, surroundings } from './routing/surroundings.ts';
import { type DrawnConnection, drawnConnections, standIn } from './visible.ts';

export interface Scene {
  readonly frames: Frames;
  /** By the id of the line: see `drawn`. */
  readonly routes: Routes;
  /** The lines there are; several connections may be one. */
  readonly drawn: ReadonlyMap<ConnectionId, DrawnConnection>;
  /** What the routes were laid for. */
  readonly connections: Design['connections'];
}

export const emptyScene: Scene = {
  frames: new Map(),
  routes: new Map(),
  drawn: new Map(),
  connections: {},
};

/** After an edit: everything is laid anew, so that the picture depends on the design alone. */
export function sceneOf(design: Design, before: Scene = emptyScene): Scene {
  const frames = keepFrames(before.frames, framesOf(design));
  const { connections } = design;
  // Most edits change properties: nothing moves, and laying thousands of lines takes a while.
  if (frames === before.frames && connections === before.connections) return before;
  const lines = drawnConnections(design);
  const requests = routeRequests(lines.map(({ connection }) => connection));
  const routes = keepRoutes(before.routes, routeAll(requests, surroundings(frames)));
  const drawn = new Map(lines.map((line) => [line.id, line]));
  return { frames, routes, drawn, connections };
}

/** During a gesture: only what moves is laid anew, the rest stays as it is until the end. */
export function draftScene(design: Design, draft: Draft, before: Scene): Scene {
  const frames = keepFrames(before.frames, framesOf(design, draft));
  const drafted = draft.connections ?? new Map<ConnectionId, Connection>();
  if (frames === before.frames && drafted.size === 0) return before;
  const moved = (id: BlockId): boolean => frames.get(id) !== before.frames.get(id);
  const lines = drawnConnections(design).map(({ connection }) => connection);
  const touched = lines
    .map((one) => draftedLine(design, drafted.get(one.id)) ?? one)
    .filter(({ id, from, to }) => drafted.has(id) || moved(from) || moved(to))
    .map((connection) => carried(connection, before.frames, frames));
  const former = new Map(before.routes);
  for (const { id } of touched) former.delete(id);
  const standing = lines.filter(({ id }) => former.has(id));
  const routes = reroute(former, routeRequests([...standing, ...touched]), surroundings(frames), {
    blocks: new Set(),
  });
  return { ...before, frames, routes };
}

/** As it is drawn: its ends may be inside something collapsed. */
const draftedLine = (design: Design, connection: Connection | undefined): Connection | undefined =>
  connection && {
    ...connection,
    from: standIn(design, connection.from),
    to: standIn(design, connection.to),
  };

/** What a hand has steered goes along, as it will when the gesture ends. */
function carried(connection: Connection, before: Frames, after: Frames): Connection {
  const { from, to, steering } = connection;
  if (!steering?.points) return connection;
  const by = (id: BlockId): Point => {
    const was = before.get(id)?.rect;
    const is = after.get(id)?.rect;
    return was && is ? { x: is.x - was.x, y: is.y - was.y } : STILL;
  };
  return { ...connection, steering: carriedSteering(steering, by(from), by(to)) };
}

function keepFrames(before: Frames, after: Frames): Frames {
  let same = before.size === after.size;
  const kept = new Map<BlockId, Frame>();
  for (const [id, frame] of after) {
    const known = before.get(id);
    const keep = known !== undefined && sameFrame(known, frame);
    kept.set(id, keep ? known : frame);
    same &&= keep;
  }
  return same ? before : kept;
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.shape === b.shape &&
  a.depth === b.depth &&
  sameStacking(a, b) &&
  a.empty === b.empty &&
  a.title === b.title &&
  a.team === b.team &&
  a.chips === b.chips &&
  a.headingChips === b.headingChips &&
  a.holds === b.holds &&
  a.inside === b.inside &&
  sameRect(a.rect, b.rect);

const sameStacking = ({ stacking: a }: Frame, { stacking: b }: Frame): boolean =>
  a === b ||
  (a !== undefined && a.length === b?.length && a.every((order, level) => order === b[level]));

function keepRoutes(before: Routes, after: Routes): Routes {
  let same = before.size === after.size;
  const kept = new Map<string, Route>();
  for (const [id, route] of after) {
    const known = before.get(id);
    const keep = known !== undefined && sameJson(known, route);
    kept.set(id, keep ? known : route);
    same &&= keep;
  }
  return same ? before : kept;
}
