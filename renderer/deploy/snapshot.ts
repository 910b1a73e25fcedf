// What a plan was made of. The design may change while its stack is being deployed; what comes back
// by logical id is put on the blocks that were compiled then.
import type { Compilation } from '#app/compiler/compile.ts';
import type { Author, SourceMap } from '#app/compiler/source-map.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';

export interface Snapshot {
  readonly authors: SourceMap['authors'];
  readonly blocks: {
    readonly [id: BlockId]: { readonly name: string; readonly logicalId: string };
  };
  readonly connections: {
    readonly [id: ConnectionId]: { readonly name: string; readonly logicalId: string };
  };
}

export function takeSnapshot(design: Design, compilation: Compilation): Snapshot {
  const nameOf = (id: BlockId): string => design.blocks[id]?.name ?? 'a missing block';
  return {
    authors: compilation.sourceMap.authors,
    blocks: Object.fromEntries(
      Object.values(design.blocks).map(({ id, name, logicalId }) => [id, { name, logicalId }]),
    ),
    connections: Object.fromEntries(
      Object.values(design.connections).map(({ id, from, to, logicalId }) => [
        id,
        { name: `${nameOf(from)} → ${nameOf(to)}`, logicalId },
      ]),
    ),
  };
}

/** A resource as people know it. */
export interface ResourceName {
  /** "charge", or "charge · role" for a further resource of the same block. */
  readonly name: string;
  /** "Lambda function": the type without its vendor. */
  readonly kind: string;
  /** Absent: the design doesn't know the logical id (removed since, or made by somebody else). */
  readonly author: Author | undefined;
}

export function nameResource(snapshot: Snapshot, logicalId: string, type: string): ResourceName {
  const author = Object.hasOwn(snapshot.authors, logicalId)
    ? snapshot.authors[logicalId]
    : undefined;
  const maker = author?.block
    ? snapshot.blocks[author.block]
    : author?.connection && snapshot.connections[author.connection];
  const kind = kindOf(type);
  if (!maker) return { name: logicalId, kind, author };
  const suffix = logicalId.startsWith(maker.logicalId)
    ? words(logicalId.slice(maker.logicalId.length))
    : '';
  return { name: suffix ? `${maker.name} · ${suffix}` : maker.name, kind, author };
}

/** `AWS::Lambda::EventSourceMapping` → "Lambda event source mapping". */
export function kindOf(type: string): string {
  const [, service = '', resource = ''] = type.split('::');
  return resource === '' ? type : `${service} ${words(resource)}`;
}

/** `EventSourceMapping` → "event source mapping"; abbreviations stay: `VPCEndpoint` → "VPC endpoint". */
const words = (camel: string): string =>
  camel
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
