// All geometry of a design, kept from one version to the next: what didn't move keeps its very
// objects, so that whoever draws them can tell by identity, and isn't looked at again.

import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Connection, Design, Point } from '../design/schema.ts';
import { carriedSteering, STILL } from '../design/steering.ts';
import { sameJson } from '../json.ts';
import { onceFor } from '../once-for.ts';
import type { Draft, Frame, Frames } from './frames.ts';
import { boundsOf, grow, overlaps } from './rect.ts';
import { framesAfter, framesInDraft } from './reframe.ts';
import { plainRoute, shiftedRoute } from './routing/plain-route.ts';
import type { RouteRequest } from './routing/request.ts';
import { reroute } from './routing/reroute.ts';
import { type Route, type Routes, routeAll } from './routing/route.ts';
import { boundsOfRoute } from './routing/route-bounds.ts';
import type { Surroundings } from './routing/scene.ts';
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
  /** What the frames were made of. */
  readonly blocks: Design['blocks'];
  /** What has yet to be laid with regard to anything but its ends (`workOn`). */
  readonly rough?: Rough;
  /** In the middle of a gesture: the lines that are elsewhere because of it. */
  readonly moved?: ReadonlySet<string>;
}

/** Lines drawn plainly meanwhile, and what was moved, perhaps under others. */
interface Rough {
  readonly connections: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
}

export const emptyScene: Scene = {
  frames: new Map(),
  routes: new Map(),
  drawn: new Map(),
  connections: {},
  blocks: {},
};

/** From this many connections on, laying all of them would be felt. */
export const MANY = 400;
/**
 * After an edit. A small design is laid anew as a whole, so that its picture depends on the design
 * alone; of a large one only what the edit touches is, plainly at first.
 */
export function sceneOf(design: Design, before: Scene = emptyScene): Scene {
  const frames = framesAfter(design, before);
  const { connections, blocks } = design;
  // Most edits change properties: nothing moves, and laying thousands of lines takes a while.
  if (frames === before.frames && connections === before.connections) return before;
  const lines = drawnConnections(design);
  const drawn = new Map(lines.map((line) => [line.id, line]));
  const made = { frames, drawn, connections, blocks };
  if (lines.length < MANY) {
    const requests = routeRequests(lines.map(({ connection }) => connection));
    return { ...made, routes: keepRoutes(before.routes, routeAll(requests, surroundings(frames))) };
  }
  const isThere = (id: string): boolean => drawn.has(id as ConnectionId); // lines have ids of connections
  const moved = (id: BlockId): boolean => frames.get(id) !== before.frames.get(id);
  const touched = linesOf(drawn).filter(
    (one) =>
      !sameLine(before.drawn.get(one.id)?.connection, one) || moved(one.from) || moved(one.to),
  );
  const standing = new Map([...before.routes].filter(([id]) => isThere(id)));
  const blocksMoved = [...new Set([...before.frames.keys(), ...frames.keys()])].filter(moved);
  const rough = {
    connections: new Set<string>([
      ...[...(before.rough?.connections ?? [])].filter(isThere),
      ...touched.map(({ id }) => id),
    ]),
    blocks: new Set<string>([...(before.rough?.blocks ?? []), ...blocksMoved]),
  };
  return { ...made, routes: plainly(standing, touched, frames), rough };
}

const linesOf = (drawn: Scene['drawn']): readonly Connection[] =>
  Array.from(drawn.values(), ({ connection }) => connection);

/** Of several connections as one, the line is another object every time. */
const sameLine = (a: Connection | undefined, b: Connection): boolean =>
  a === b ||
  (a !== undefined &&
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.label === b.label &&
    a.steering === b.steering &&
    a.properties === b.properties);

/** What laying the rest of a scene takes: plain data, for a worker. */
export interface RoutingTask {
  readonly former: Routes;
  readonly requests: readonly RouteRequest[];
  readonly around: Surroundings;
  readonly moved: ReadonlySet<string>;
}

/** Undefined when all is laid. */
export function workOn({ frames, routes, drawn, rough }: Scene): RoutingTask | undefined {
  if (!rough) return undefined;
  const all = linesOf(drawn);
  if (rough.connections.size > MANY)
    return {
      former: emptyScene.routes,
      requests: routeRequests(all),
      around: surroundings(frames),
      moved: new Set(),
    };
  const touched = all.filter(({ id }) => rough.connections.has(id));
  return taskNear(routes, all, touched, frames, rough.blocks);
}

export const workOff = ({ former, requests, around, moved }: RoutingTask): Routes =>
  former.size === 0
    ? routeAll(requests, around)
    : reroute(former, requests, around, { blocks: moved });

/** Takes over lines that were laid for `asked`, but for those of which something has moved since. */
export function withRoutes(scene: Scene, asked: Scene, laid: Routes): Scene {
  const routes = new Map(scene.routes);
  const open = new Set(scene.rough?.connections);
  const { frames } = scene;
  for (const line of linesOf(scene.drawn)) {
    const { id, from, to } = line;
    const same =
      sameLine(asked.drawn.get(id)?.connection, line) &&
      frames.get(from) === asked.frames.get(from) &&
      frames.get(to) === asked.frames.get(to);
    if (!same) continue;
    open.delete(id);
    const route = laid.get(id);
    if (route) routes.set(id, route);
  }
  const moved = new Set(
    [...(scene.rough?.blocks ?? [])].filter(
      (id) => frames.get(id as BlockId) !== asked.frames.get(id as BlockId), // made of blocks' ids
    ),
  );
  const { rough: _rough, ...rest } = scene;
  return {
    ...rest,
    routes,
    ...(open.size > 0 && { rough: { connections: open, blocks: moved } }),
  };
}

/** During a gesture: only what moves is laid anew, the rest stays as it is until the end. */
export function draftScene(design: Design, draft: Draft, before: Scene): Scene {
  const frames = framesInDraft(design, draft, before.frames);
  const drafted = new Map(
    [...(draft.connections ?? [])].filter(([id, one]) => one !== design.connections[id]),
  );
  if (frames === before.frames && drafted.size === 0) return before;
  const many = before.drawn.size >= MANY;
  const shifted = new Map(before.routes);
  const bent: Connection[] = [];
  for (const one of touchedBy(movedBetween(before.frames, frames), drafted, before.drawn)) {
    const connection = draftedLine(design, drafted.get(one.id)) ?? one;
    const { id, from, to } = connection;
    const step = stepOf(from, before.frames, frames);
    const other = stepOf(to, before.frames, frames);
    if (connection === one && step === STILL && other === STILL) continue;
    const route = before.routes.get(id);
    // What moves as a whole keeps its lines as they are; a large design wouldn't keep up otherwise.
    if (route && connection === one && step && other && sameStep(step, other) && many)
      shifted.set(id, shiftedRoute(route, step));
    else bent.push(carried(connection, step ?? STILL, other ?? STILL));
  }
  const routes = many
    ? plainly(shifted, bent, frames)
    : layNear(shifted, linesOf(before.drawn), bent, frames);
  const moved = new Set<string>();
  for (const [id, route] of routes) if (before.routes.get(id) !== route) moved.add(id);
  return { ...before, frames, routes, moved };
}

function movedBetween(before: Frames, after: Frames): readonly BlockId[] {
  const moved = [...after.keys()].filter((id) => before.get(id) !== after.get(id));
  const gone = after.size < before.size ? [...before.keys()].filter((id) => !after.has(id)) : [];
  return [...moved, ...gone];
}

/** Asked for in every frame of a gesture. */
const linesAt = onceFor((drawn: Scene['drawn']): ReadonlyMap<BlockId, readonly Connection[]> => {
  const found = new Map<BlockId, Connection[]>();
  for (const line of linesOf(drawn))
    for (const end of [line.from, line.to]) {
      const list = found.get(end);
      if (list) list.push(line);
      else found.set(end, [line]);
    }
  return found;
});

/** Lines of which an end has moved, and those that are others themselves. */
function touchedBy(
  moved: readonly BlockId[],
  drafted: ReadonlyMap<ConnectionId, Connection>,
  drawn: Scene['drawn'],
): ReadonlySet<Connection> {
  const lines = linesAt(drawn);
  return new Set([
    ...moved.flatMap((id) => lines.get(id) ?? []),
    ...[...drafted.keys()].flatMap((id) => drawn.get(id)?.connection ?? []),
  ]);
}

/** As it is drawn: its ends may be inside something collapsed. */
const draftedLine = (design: Design, connection: Connection | undefined): Connection | undefined =>
  connection && {
    ...connection,
    from: standIn(design, connection.from),
    to: standIn(design, connection.to),
  };

/** What a hand has steered goes along, as it will when the gesture ends. */
const carried = (connection: Connection, from: Point, to: Point): Connection =>
  connection.steering?.points
    ? { ...connection, steering: carriedSteering(connection.steering, from, to) }
    : connection;

/** How far a frame has moved; undefined where it has another size, or is new. */
function stepOf(id: BlockId, before: Frames, after: Frames): Point | undefined {
  const was = before.get(id)?.rect;
  const is = after.get(id)?.rect;
  if (was === is) return STILL;
  if (!was || !is || was.width !== is.width || was.height !== is.height) return undefined;
  return { x: is.x - was.x, y: is.y - was.y };
}

const sameStep = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** Lays lines from side to side in `routes`, which it gives back. */
function plainly(
  routes: Map<string, Route>,
  touched: readonly Connection[],
  frames: Frames,
): Routes {
  for (const { id, from, to } of touched) {
    const route = plainRoute(frames.get(from)?.rect, frames.get(to)?.rect);
    if (route) routes.set(id, route);
    else routes.delete(id);
  }
  return routes;
}

/** How far round what is laid anew anything else is looked at. */
const NEAR = 400;

function layNear(
  standing: Routes,
  connections: readonly Connection[],
  touched: readonly Connection[],
  frames: Frames,
): Routes {
  const task = taskNear(standing, connections, touched, frames, new Set());
  if (!task) return standing;
  const routes = new Map(standing);
  for (const { id } of touched) routes.delete(id);
  for (const [id, route] of workOff(task)) routes.set(id, route);
  return routes;
}

/** Lays what is touched, with regard to what lies near it and to nothing else. */
function taskNear(
  standing: Routes,
  connections: readonly Connection[],
  touched: readonly Connection[],
  frames: Frames,
  moved: ReadonlySet<string>,
): RoutingTask | undefined {
  const ends = touched.flatMap(({ from, to }) => [from, to]);
  const rects = [...ends, ...moved].flatMap((id) => frames.get(id as BlockId)?.rect ?? []); // all are blocks
  const bounds = boundsOf(rects);
  if (!bounds) return undefined;
  const area = grow(bounds, NEAR);
  const anew = new Set<string>(touched.map(({ id }) => id));
  const former = new Map<string, Route>();
  const nearby = connections.filter(({ id }) => {
    const route = anew.has(id) ? undefined : standing.get(id);
    const near = route !== undefined && overlaps(boundsOfRoute(route), area);
    if (near) former.set(id, route);
    return near;
  });
  const around = new Map<BlockId, Frame>();
  for (const frame of frames.values()) if (overlaps(frame.rect, area)) around.set(frame.id, frame);
  for (const { from, to } of [...nearby, ...touched])
    for (const id of [from, to]) {
      const frame = frames.get(id);
      if (frame) around.set(id, frame);
    }
  return {
    former,
    requests: routeRequests([...nearby, ...touched]),
    around: surroundings(around),
    moved,
  };
}

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
