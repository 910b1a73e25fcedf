// Logical ids are chosen once, when a block or connection is made, and never follow its name.
import { LogicalId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { blockDefinition } from './catalog.ts';
import type { BlockDefinition } from './define-block.ts';
import { pascalCase } from './pascal-case.ts';
import { SUFFIXES } from './suffixes.ts';

/** Leaves room for a number within the schema's 128 characters. */
const LONGEST = 100;

type Named = Pick<Design, 'blocks' | 'connections'> & Partial<Pick<Design, 'parameters'>>;

/** Chooses ids one after the other, each heeding those before it: for a paste of many blocks. */
export interface LogicalIds {
  forBlock(name: string, type?: string): LogicalId;
  forConnection(from: Pick<Block, 'logicalId'>, to: Pick<Block, 'logicalId'>): LogicalId;
  /** This very id where the design leaves it free: for what makes one resource and no others. */
  keep(id: string): LogicalId;
}

export function logicalIdsFor(design: Named): LogicalIds {
  const taken = new Set<string>();
  for (const { logicalId } of Object.values(design.blocks)) taken.add(logicalId.toLowerCase());
  for (const { logicalId } of Object.values(design.connections)) taken.add(logicalId.toLowerCase());
  for (const { name } of Object.values(design.parameters ?? {})) taken.add(name.toLowerCase());
  const before = new Set(taken);
  const choose = (wanted: string): LogicalId => {
    const chosen = unique(taken, wanted);
    taken.add(chosen.toLowerCase());
    return chosen;
  };
  return {
    forBlock: (name, type) => {
      const fallback = type ? (blockDefinition(type)?.newName ?? type) : 'block';
      return choose(pascalCase(name) || pascalCase(fallback) || 'Block');
    },
    keep: (id) => {
      const lower = id.toLowerCase();
      if (taken.has(lower) || mayCollide(lower, before)) return choose(id);
      taken.add(lower);
      return LogicalId.parse(id);
    },
    forConnection: (from, to) => choose(`${from.logicalId}To${to.logicalId}`),
  };
}

/**
 * An id for a new block: its name in PascalCase ASCII (`order-events` → `OrderEvents`), its type's
 * name where the name has no such letters, numbered until no resource of another block or
 * connection could ever want one of its own.
 */
export const chooseLogicalId = (design: Named, name: string, type?: string): LogicalId =>
  logicalIdsFor(design).forBlock(name, type);

/** `CheckoutToOrderEvents`: from the ends' ids, so that it reads well in the template. */
export const chooseConnectionLogicalId = (
  design: Named,
  from: Pick<Block, 'logicalId'>,
  to: Pick<Block, 'logicalId'>,
): LogicalId => logicalIdsFor(design).forConnection(from, to);

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

function unique(taken: ReadonlySet<string>, wanted: string): LogicalId {
  const base = wanted.slice(0, LONGEST);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}${number}`;
    if (!mayCollide(candidate.toLowerCase(), taken)) return LogicalId.parse(candidate);
  }
}

/**
 * Whether this block and another could make resources of the same id: `Orders` + `LogsPolicy` and
 * `OrdersLogs` + `Policy`. Case is ignored, because environment variables and DNS names are made
 * from ids too.
 */
function mayCollide(id: string, taken: ReadonlySet<string>): boolean {
  for (const bridge of BRIDGES) {
    if (taken.has(id + bridge)) return true;
    if (id.endsWith(bridge) && taken.has(id.slice(0, id.length - bridge.length))) return true;
  }
  return false;
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
