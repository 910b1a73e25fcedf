// What is said of something that is inside a box is said of the box.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import { drawnConnections, hidesAnything, standIn } from '../layout/visible.ts';
import type { Highlight } from './light.ts';
import type { Change, FindingMark } from './marks.ts';

interface Said {
  readonly highlight?: Highlight | undefined;
  readonly marks?: {
    readonly blocks: ReadonlyMap<BlockId, FindingMark>;
    readonly connections: ReadonlyMap<ConnectionId, FindingMark>;
  };
  readonly changes?: ReadonlyMap<BlockId, Change>;
}

export function onStandIns(design: Design, options: Said): Said {
  if (!hidesAnything(design)) return {};
  const lines = new Map<ConnectionId, ConnectionId>();
  for (const { id, members } of drawnConnections(design))
    for (const member of members) lines.set(member, id);
  const { highlight, marks, changes } = options;
  const block = (id: BlockId): BlockId => standIn(design, id);
  const line = (id: ConnectionId): ConnectionId => lines.get(id) ?? id;
  return {
    ...(highlight && {
      highlight: {
        ...highlight,
        blocks: [...new Set(highlight.blocks.map(block))],
        connections: [...new Set(highlight.connections.map(line))],
      },
    }),
    ...(marks && {
      marks: { blocks: gather(marks.blocks, block), connections: gather(marks.connections, line) },
    }),
    ...(changes && {
      changes: new Map(
        Array.from(changes, ([id, change]) =>
          block(id) === id ? ([id, change] as const) : ([block(id), 'modified'] as const),
        ),
      ),
    }),
  };
}

const RANK = { waived: 0, info: 1, warning: 2, error: 3 } as const;

/** The worst of each box, and how many there are. */
function gather<Id>(
  marks: ReadonlyMap<Id, FindingMark>,
  to: (id: Id) => Id,
): ReadonlyMap<Id, FindingMark> {
  const gathered = new Map<Id, FindingMark>();
  for (const [id, mark] of marks) {
    const at = to(id);
    const before = gathered.get(at);
    gathered.set(at, before ? worse(before, mark) : mark);
  }
  return gathered;
}

export function worse(a: FindingMark, b: FindingMark): FindingMark {
  if ((a.severity === 'waived') !== (b.severity === 'waived'))
    return a.severity === 'waived' ? b : a;
  const { severity } = RANK[a.severity] >= RANK[b.severity] ? a : b;
  return { severity, count: a.count + b.count };
}
