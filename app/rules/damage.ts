// What points at blocks that aren't there, or round in a circle. No edit leaves such a design; a
// merge of two versions of a file can. Readers cope with it in silence, so it is said here.

import { mapReferences } from '../catalog/references.ts';
import { BlockId } from '../design/ids.ts';
import type { Block } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import type { Problem } from './define-rule.ts';
import { listed } from './wording.ts';

export interface Damage {
  readonly rule: 'lost-container' | 'lost-microservice' | 'lost-reference';
  readonly problem: Problem;
}

/** `known`: what is damaged at a block, where that is known already. */
export const damage = (
  graph: Graph,
  known: ReadonlyMap<BlockId, readonly Damage[]> = new Map(),
): ReadonlyMap<BlockId, readonly Damage[]> =>
  new Map(graph.blocks.map((block) => [block.id, known.get(block.id) ?? damageOf(block, graph)]));

const damageOf = (block: Block, graph: Graph): readonly Damage[] => [
  ...lostContainer(block, graph).map((problem) => ({ rule: 'lost-container' as const, problem })),
  ...lostOwner(block, graph).map((problem) => ({ rule: 'lost-microservice' as const, problem })),
  ...lostReferences(block, graph).map((problem) => ({ rule: 'lost-reference' as const, problem })),
];

function lostContainer({ id, name, parent, position }: Block, graph: Graph): readonly Problem[] {
  const container = parent && graph.block(parent);
  const inItself = parent === id || graph.descendantsOf(id).some((inner) => inner.id === parent);
  if (!parent || (container && !inItself)) return [];
  return [
    {
      message: container
        ? `${name} sits in ${container.name}, and that, in the end, in ${name}: a merge may have moved each into the other. Take one of them out.`
        : `${name} sits in a container that isn't in the design: a merge may have dropped it. Put ${name} somewhere else.`,
      blocks: [id],
      fixes: [
        {
          title: `Put ${name} onto the canvas`,
          edits: [{ edit: 'place', args: { id, parent: null, position } }],
        },
      ],
    },
  ];
}

function lostOwner({ id, name, owner }: Block, graph: Graph): readonly Problem[] {
  if (!owner || graph.block(owner)) return [];
  return [
    {
      message: `${name} belongs to a microservice that isn't in the design: a merge may have dropped it. Give ${name} to another one, or to none.`,
      blocks: [id],
      fixes: [
        {
          title: `Let ${name} belong to no microservice`,
          edits: [{ edit: 'own', args: { ids: [id], owner: null } }],
        },
      ],
    },
  ];
}

function lostReferences(block: Block, graph: Graph): readonly Problem[] {
  const isHere = (text: string): boolean => {
    const id = BlockId.safeParse(text).data;
    return id !== undefined && graph.block(id) !== undefined;
  };
  const { properties } = mapReferences(block, (id) => (isHere(id) ? id : undefined));
  const changed = Object.keys(block.properties).filter(
    (name) => properties[name] !== block.properties[name],
  );
  if (changed.length === 0) return [];
  const values = Object.fromEntries(changed.map((name) => [name, properties[name] ?? null]));
  return [
    {
      message: `${block.name} names a block in its ${listed(changed)} that isn't in the design: a merge may have dropped it. Choose another one.`,
      blocks: [block.id],
      fixes: [
        {
          title: `Clear ${listed(changed)} of ${block.name}`,
          edits: [{ edit: 'set-properties', args: { id: block.id, values } }],
        },
      ],
    },
  ];
}
