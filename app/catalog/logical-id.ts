// Logical ids are chosen once, when a block or connection is made, and never follow its name.
import { LogicalId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { blockDefinition } from './catalog.ts';
import type { BlockDefinition } from './define-block.ts';
import { SUFFIXES } from './suffixes.ts';

/** Leaves room for a number within the schema's 128 characters. */
const LONGEST = 100;

/**
 * An id for a new block: its name in PascalCase ASCII (`order-events` → `OrderEvents`), its type's
 * name where the name has no such letters, numbered until no resource of another block or
 * connection could ever want one of its own.
 */
export function chooseLogicalId(
  design: Pick<Design, 'blocks' | 'connections'>,
  name: string,
  type?: string,
): LogicalId {
  const fallback = type ? (blockDefinition(type)?.newName ?? type) : 'block';
  return unique(design, pascalCase(name) || pascalCase(fallback) || 'Block');
}

/** `CheckoutToOrderEvents`: from the ends' ids, so that it reads well in the template. */
export function chooseConnectionLogicalId(
  design: Pick<Design, 'blocks' | 'connections'>,
  from: Pick<Block, 'logicalId'>,
  to: Pick<Block, 'logicalId'>,
): LogicalId {
  return unique(design, `${from.logicalId}To${to.logicalId}`);
}

/** `queue`, then `queue 2`: a name no other block has. */
export function newBlockName(
  design: Pick<Design, 'blocks'>,
  definition: Pick<BlockDefinition, 'newName'>,
): string {
  const names = new Set(Object.values(design.blocks).map((block) => block.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? definition.newName : `${definition.newName} ${number}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

function unique(design: Pick<Design, 'blocks' | 'connections'>, wanted: string): LogicalId {
  const taken = [...Object.values(design.blocks), ...Object.values(design.connections)].map(
    ({ logicalId }) => logicalId.toLowerCase(),
  );
  const base = wanted.slice(0, LONGEST);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}${number}`;
    const lower = candidate.toLowerCase();
    if (!taken.some((other) => mayCollide(lower, other))) return LogicalId.parse(candidate);
  }
}

/**
 * Whether two blocks could make resources of the same id: `Orders` + `LogsPolicy` and `OrdersLogs` +
 * `Policy`. Case is ignored, because environment variables and DNS names are made from ids too.
 */
function mayCollide(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && BRIDGES.has(long.slice(short.length));
}

const LOWER_SUFFIXES = SUFFIXES.map((suffix) => suffix.toLowerCase());

/** What a longer id may not add to a shorter one: x where x + a suffix is a suffix. */
const BRIDGES: ReadonlySet<string> = new Set(
  LOWER_SUFFIXES.flatMap((whole) =>
    LOWER_SUFFIXES.filter((end) => whole.endsWith(end)).map((end) =>
      whole.slice(0, whole.length - end.length),
    ),
  ),
);

function pascalCase(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F'’]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
