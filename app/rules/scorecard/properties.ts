import type { PropertyDefinition } from './define-property.ts';
import { dataOwnership } from './properties/data-ownership.ts';
import { faultIsolation } from './properties/fault-isolation.ts';
import { independentDeployment } from './properties/independent-deployment.ts';
import { looseCoupling } from './properties/loose-coupling.ts';
import { scalingByPart } from './properties/scaling-by-part.ts';
import { teamOwnership } from './properties/team-ownership.ts';
import { traceability } from './properties/traceability.ts';

/** In the order they are shown: what microservices are for first. */
export const properties: readonly PropertyDefinition[] = [
  independentDeployment,
  looseCoupling,
  faultIsolation,
  scalingByPart,
  dataOwnership,
  teamOwnership,
  traceability,
];
