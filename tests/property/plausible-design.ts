// Random designs that could be deployed: what people draw, not what a damaged file may hold.
import * as fc from 'fast-check';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import { chooseConnectionLogicalId, chooseLogicalId } from '#app/catalog/logical-id.ts';
import { TIERS } from '#app/catalog/traits/network.ts';
import { offer } from '#app/connections/offer.ts';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { type Block, type Connection, type Design, emptyDesign } from '#app/design/schema.ts';

const drawn = curatedBlocks.filter(({ type }) => type !== 'vpc' && type !== 'subnet-tier');

/** Designs as people draw them: blocks in the tiers that take them, joined by kinds that fit. */
export const plausibleDesign: fc.Arbitrary<Design> = fc
  .record({
    blocks: fc.array(
      fc.record({
        definition: fc.constantFrom(...drawn),
        name: fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/),
        inside: fc.boolean(),
        seat: fc.nat(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    lines: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.nat() }), { maxLength: 24 }),
    nat: fc.constantFrom('none', 'one', 'one-per-az'),
    zones: fc.constantFrom(2, 3),
  })
  .map(({ blocks, lines, nat, zones }) => {
    let design: Design = emptyDesign('Plausible');
    const add = (type: string, name: string, more: Partial<Block>): Block => {
      const id = BlockId.parse(`b${Object.keys(design.blocks).length}`);
      const logicalId = chooseLogicalId(design, name, type);
      const block: Block = {
        id,
        type,
        name,
        logicalId,
        position: { x: 0, y: 0 },
        properties: {},
        ...more,
      };
      design = { ...design, blocks: { ...design.blocks, [id]: block } };
      return block;
    };
    const vpc = add('vpc', 'net', { properties: { nat, zones } });
    const tiers = new Map(
      TIERS.map((tier) => [
        tier,
        add('subnet-tier', tier, { parent: vpc.id, properties: { tier } }).id,
      ]),
    );
    const placed = blocks.map(({ definition, name, inside, seat }) => {
      const { networked } = definition.traits;
      const tier = networked?.tiers[seat % networked.tiers.length];
      const parent = tier && (inside || networked?.required) ? tiers.get(tier) : undefined;
      return { definition, block: add(definition.type, name, parent ? { parent } : {}) };
    });
    for (const [index, line] of lines.entries()) {
      const from = placed[line.from % placed.length];
      if (!from) continue;
      // Somewhere it can go to: with so many types two at random seldom fit.
      const reachable = placed
        .filter((other) => other !== from)
        .flatMap((to) => {
          const offered = offer(from.definition, to.definition);
          return offered.ok ? [{ to, offered }] : [];
        });
      const chosen = reachable[line.to % reachable.length];
      if (!chosen) continue;
      const { to, offered } = chosen;
      const { kind } = offered.kinds[line.kind % offered.kinds.length] ?? { kind: 'calls' };
      const connection: Connection = {
        id: ConnectionId.parse(`c${index}`),
        kind,
        from: from.block.id,
        to: to.block.id,
        logicalId: chooseConnectionLogicalId(design, from.block, to.block),
        properties: {},
      };
      design = { ...design, connections: { ...design.connections, [connection.id]: connection } };
    }
    return design;
  });
