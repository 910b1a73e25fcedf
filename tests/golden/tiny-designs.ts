// The smallest design around each block and each connection kind: what the goldens are made of.
import { chooseConnectionLogicalId, chooseLogicalId } from '#app/catalog/logical-id.ts';
import type { Tier } from '#app/catalog/traits/network.ts';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { type Block, type Design, emptyDesign } from '#app/design/schema.ts';
import type { JsonObject } from '#app/json.ts';

export interface Builder {
  block(type: string, name: string, more?: Partial<Block>): Block;
  connect(kind: string, from: Block, to: Block, properties?: JsonObject): void;
  /** A tier of the design's one, bare VPC, both made when first asked for. */
  tier(tier: Tier): Block;
  design(): Design;
}

/** A VPC with nothing a tiny design doesn't need: what it can have is in its own golden. */
const BARE = { nat: 'none', flowLogs: false, s3Endpoint: false, dynamodbEndpoint: false };

export function builder(name: string): Builder {
  let design = emptyDesign(name);
  const tiers = new Map<Tier, Block>();
  let vpc: Block | undefined;
  const block: Builder['block'] = (type, blockName, more = {}) => {
    const made: Block = {
      id: BlockId.parse(`b-${blockName}`),
      type,
      name: blockName,
      logicalId: chooseLogicalId(design, blockName, type),
      position: { x: 0, y: 0 },
      properties: {},
      ...more,
    };
    design = { ...design, blocks: { ...design.blocks, [made.id]: made } };
    return made;
  };
  return {
    block,
    connect: (kind, from, to, properties = {}) => {
      const id = ConnectionId.parse(
        `c-${kind}-${from.name}-${to.name}-${Object.keys(design.connections).length}`,
      );
      const logicalId = chooseConnectionLogicalId(design, from, to);
      design = {
        ...design,
        connections: {
          ...design.connections,
          [id]: { id, kind, from: from.id, to: to.id, logicalId, properties },
        },
      };
    },
    tier: (tier) => {
      const known = tiers.get(tier);
      if (known) return known;
      vpc ??= block('vpc', 'net', { properties: BARE });
      const made = block('subnet-tier', tier, { parent: vpc.id, properties: { tier } });
      tiers.set(tier, made);
      return made;
    },
    design: () => design,
  };
}
