import { z } from 'zod';
import { Parameter } from '../../design/environments.ts';
import { Block, Connection, type Design } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { checkOwner, checkParent } from '../placement.ts';
import { noBlock, withBlocks, withConnections } from '../records.ts';

/** Adds records whose ids and logical ids are new already (see clipboard.ts). */
export const paste = defineEdit({
  name: 'paste',
  label: 'Paste',
  args: z.object({
    blocks: z.array(Block),
    connections: z.array(Connection),
    parameters: z.array(Parameter).default([]),
  }),
  apply: (design, { blocks, connections, parameters }) => {
    const taken =
      repeated(blocks.map(({ id }) => id)) ??
      repeated(connections.map(({ id }) => id)) ??
      repeated(parameters.map(({ id }) => id)) ??
      parameters.find(({ id }) => design.parameters[id])?.id ??
      blocks.find(({ id }) => design.blocks[id])?.id ??
      connections.find(({ id }) => design.connections[id])?.id;
    if (taken !== undefined) return fail('invalid', `The id ${taken} is already used.`);
    const unique = checkLogicalIds(design, [
      ...[...blocks, ...connections].map(({ logicalId }) => logicalId),
      ...parameters.map(({ name }) => name),
    ]);
    if (!unique.ok) return unique;

    const pasted = withConnections(withBlocks(design, blocks), connections);
    const next = parameters.length === 0 ? pasted : withParameters(pasted, parameters);
    for (const block of blocks) {
      const placed = block.parent ? checkParent(next.blocks, block.id, block.parent) : ok(null);
      if (!placed.ok) return placed;
      const owned = block.owner ? checkOwner(next.blocks, block, block.owner) : ok(null);
      if (!owned.ok) return owned;
    }
    for (const { from, to } of connections)
      for (const end of [from, to]) if (!next.blocks[end]) return noBlock(end);
    return ok(next);
  },
});

const withParameters = (design: Design, parameters: readonly Parameter[]): Design => ({
  ...design,
  parameters: {
    ...design.parameters,
    ...Object.fromEntries(parameters.map((one) => [one.id, one])),
  },
});

function repeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
