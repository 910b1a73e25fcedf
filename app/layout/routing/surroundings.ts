// A design as the router sees it.
import type { BlockId } from '../../design/ids.ts';
import type { Connection, Design } from '../../design/schema.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import { blockChips, CHIP_HEIGHT } from '../block-size.ts';
import { connectionText } from '../connection-text.ts';
import type { Frame, Frames } from '../frames.ts';
import { bottom, type Rect } from '../rect.ts';
import { textWidth } from '../text-width.ts';
import type { RouteRequest } from './request.ts';
import type { Obstacle, Surroundings } from './scene.ts';

const LABEL_SIZE = 10;

export function routeRequests(connections: Iterable<Connection>): RouteRequest[] {
  return Array.from(connections, (connection) => ({
    id: connection.id,
    from: connection.from,
    to: connection.to,
    // What waits for an answer never shares a line with what doesn't: kinds keep apart.
    trunk: `${connection.from} ${connection.kind}`,
    labelWidth: Math.ceil(textWidth(connectionText(connection), LABEL_SIZE)),
  }));
}

export const isSynchronous = (connection: Connection): boolean =>
  connectionDefinition(connection.kind)?.synchronous ?? true;

export function surroundings(design: Design, frames: Frames): Surroundings {
  const rects = new Map<string, Rect>();
  const obstacles: Obstacle[] = [];
  const borders: Rect[] = [];
  for (const frame of frames.values()) {
    rects.set(frame.id, frame.rect);
    if (frame.shape === 'block') {
      obstacles.push({ id: frame.id, rect: frame.rect, kind: 'block' });
      obstacles.push(...chipsOf(design, frame));
    } else {
      borders.push(frame.rect);
      obstacles.push(nameOf(design, frame));
    }
  }
  return { rects, obstacles, borders };
}

function chipsOf(design: Design, { id, rect }: Frame): Obstacle[] {
  const block = design.blocks[id];
  if (!block || blockChips(block).length === 0) return [];
  const row = { x: rect.x + 8, y: bottom(rect) + 4, width: 96, height: CHIP_HEIGHT };
  return [{ id, rect: row, kind: 'name' }];
}

/** Where a container or hull has its name. */
function nameOf(design: Design, { id, shape, rect }: Frame): Obstacle {
  const width = textWidth(design.blocks[id as BlockId]?.name ?? '', 12.5);
  const x = rect.x + (shape === 'hull' ? 12 : 32);
  return { id, rect: { x, y: rect.y + 8, width, height: 18 }, kind: 'name' };
}
