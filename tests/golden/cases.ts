// Every block and every connection kind in a design of its own: by default, and in the variants
// that compile to something else.
import { curatedBlocks } from '#app/catalog/catalog.ts';
import { computeCases } from './cases/compute.ts';
import { connectionCases } from './cases/connections.ts';
import { dataCases } from './cases/data.ts';
import { deliveryCases } from './cases/delivery.ts';
import { type GoldenCase, one, placeWhole, tierFor } from './cases/draw.ts';
import { environmentCases } from './cases/environments.ts';
import { messagingCases } from './cases/messaging.ts';
import { networkingCases } from './cases/networking.ts';
import { operationsCases } from './cases/operations.ts';
import { securityCases } from './cases/security.ts';
import { structureCases } from './cases/structure.ts';

const byDefault = curatedBlocks.map((definition) =>
  one(`blocks/${definition.type}`, (build) => {
    if (definition.type === 'subnet-tier') build.tier('private');
    else if (definition.type === 'vpc') {
      const vpc = build.block('vpc', 'net');
      for (const child of definition.children ?? [])
        build.block(child.type, child.name, { parent: vpc.id, properties: child.properties });
    } else placeWhole(build, definition.type, definition.newName, tierFor(definition));
  }),
);

export const goldenCases: readonly GoldenCase[] = [
  ...byDefault,
  ...computeCases,
  ...dataCases,
  ...deliveryCases,
  ...messagingCases,
  ...networkingCases,
  ...securityCases,
  ...operationsCases,
  ...structureCases,
  ...connectionCases,
  ...environmentCases,
];
