// A design as the router sees it.

import type { Connection } from '../../design/schema.ts';
import { CHIP_HEIGHT } from '../block-size.ts';
import { connectionText } from '../connection-text.ts';
import { type Frames, isSolid, type Shape } from '../frames.ts';
import { bottom, type Rect, right } from '../rect.ts';
import { textWidth } from '../text-width.ts';
import type { RouteRequest } from './request.ts';
import type { Obstacle } from './run-price.ts';
import type { Surroundings } from './scene.ts';

const LABEL_SIZE = 10;

export function routeRequests(connections: Iterable<Connection>): RouteRequest[] {
  const all = [...connections];
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  for (const { from, to, kind } of all) {
    leaving.set(`${from} ${kind}`, (leaving.get(`${from} ${kind}`) ?? 0) + 1);
    arriving.set(`${to} ${kind}`, (arriving.get(`${to} ${kind}`) ?? 0) + 1);
  }
  return all.map((connection) => {
    const { id, from, to, kind, steering } = connection;
    const text = connectionText(connection);
    // What waits for an answer never shares a line with what doesn't: kinds keep apart. Many that lead
    // to one meet before it, if they don't leave from one.
    const come = arriving.get(`${to} ${kind}`) ?? 0;
    const meet = come >= MANY && come > (leaving.get(`${from} ${kind}`) ?? 0);
    return {
      id,
      from,
      to,
      ...(meet
        ? { trunk: `${kind} ${to}`, shares: 'to' as const }
        : { trunk: `${from} ${kind}`, shares: 'from' as const }),
      labelWidth: Math.ceil(textWidth(text, LABEL_SIZE)),
      text,
      ...(steering && { steering }),
    };
  });
}

/** Fewer than this have room to arrive side by side. */
const MANY = 3;

export function surroundings(frames: Frames): Surroundings {
  const rects = new Map<string, Rect>();
  const obstacles: Obstacle[] = [];
  const borders: Rect[] = [];
  for (const { id, rect, shape, title, team, chips, headingChips } of frames.values()) {
    rects.set(id, rect);
    if (!isSolid(shape)) borders.push(rect);
    else obstacles.push({ id, rect, kind: 'block' });
    if (title) obstacles.push({ id, rect: titleRect(rect, shape, title), kind: 'name' });
    if (team) obstacles.push({ id, rect: teamRect(rect, team), kind: 'name' });
    if (headingChips) obstacles.push({ id, rect: headingEnd(rect, headingChips), kind: 'name' });
    if (chips) obstacles.push({ id, rect: chipRow(rect), kind: 'name' });
  }
  return { rects, obstacles, borders };
}

const chipRow = (rect: Rect): Rect => ({
  x: rect.x + 8,
  y: bottom(rect) + 4,
  width: 96,
  height: CHIP_HEIGHT,
});

/** Where a microservice has its team: astride its lower border. */
const teamRect = (rect: Rect, team: string): Rect => ({
  x: rect.x + 11,
  y: bottom(rect) - CHIP_HEIGHT / 2,
  width: textWidth(team, LABEL_SIZE) + 29,
  height: CHIP_HEIGHT,
});

const headingEnd = (rect: Rect, width: number): Rect => ({
  x: right(rect) - 8 - width,
  y: rect.y + 7,
  width,
  height: 18,
});

/** Where a container or microservice has its name. */
const titleRect = (rect: Rect, shape: Shape, title: string): Rect => ({
  x: rect.x + (shape === 'hull' ? 12 : 32),
  y: rect.y + 8,
  width: textWidth(title, 12.5),
  height: 18,
});
