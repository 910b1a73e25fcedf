// Every connection kind by its name. Written by `npm run generate`: don't edit.
import { authorizes } from './kinds/authorizes.ts';
import { builds } from './kinds/builds.ts';
import { calls } from './kinds/calls.ts';
import { deploys } from './kinds/deploys.ts';
import { notifies } from './kinds/notifies.ts';
import { observes } from './kinds/observes.ts';
import { publishes } from './kinds/publishes.ts';
import { pullsFrom } from './kinds/pulls-from.ts';
import { pushesTo } from './kinds/pushes-to.ts';
import { puts } from './kinds/puts.ts';
import { readsAndWrites } from './kinds/reads-and-writes.ts';
import { reads } from './kinds/reads.ts';
import { references } from './kinds/references.ts';
import { resolvesTo } from './kinds/resolves-to.ts';
import { routesTo } from './kinds/routes-to.ts';
import { sends } from './kinds/sends.ts';
import { subscribes } from './kinds/subscribes.ts';
import { triggers } from './kinds/triggers.ts';
import { writes } from './kinds/writes.ts';

export const connectionKinds = {
  'authorizes': authorizes,
  'builds': builds,
  'calls': calls,
  'deploys': deploys,
  'notifies': notifies,
  'observes': observes,
  'publishes': publishes,
  'pulls-from': pullsFrom,
  'pushes-to': pushesTo,
  'puts': puts,
  'reads-and-writes': readsAndWrites,
  'reads': reads,
  'references': references,
  'resolves-to': resolvesTo,
  'routes-to': routesTo,
  'sends': sends,
  'subscribes': subscribes,
  'triggers': triggers,
  'writes': writes,
} as const;
