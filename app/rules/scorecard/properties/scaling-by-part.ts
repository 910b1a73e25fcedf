import { ecsService } from '../../../catalog/blocks/compute/ecs-service.ts';
import type { BlockId } from '../../../design/ids.ts';
import type { EditCall } from '../../../edits/edit-call.ts';
import type { BlockView } from '../../define-rule.ts';
import { isNetworkStore } from '../../roles.ts';
import { defineProperty, type Ground, levelOf, type Move } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { NOWHERE, serviceNames, someOf, verb } from '../phrases.ts';
import { runsCode, type Service } from '../services.ts';
import { ALONE, alone, isAlone } from '../single.ts';
import { sources } from '../sources.ts';
import { isShared, type StoreUse } from '../stores.ts';
import { AS_IT_IS, type WhatIf } from '../what-if.ts';

const THRESHOLDS = { good: 0.8, bad: 0.5 };

export const scalingByPart = defineProperty({
  id: 'scaling-by-part',
  title: 'Scaling by part',
  why: 'What is busy grows by itself, and what is quiet isn’t paid for along with it.',
  source: sources.demand,
  thresholds: 'Good from four in five services, bad below half.',
  means: () => 'scale on their own signal',
  measure: (facts, given) => {
    if (isAlone(facts)) return ALONE;
    const running = facts.services.filter(hasCode);
    if (running.length === 0) return { count: 0, of: 0, share: 0, level: 'unknown', strain: 0 };
    const obstacles = running.map((service) => obstaclesOf(service, facts, given));
    const count = obstacles.filter(
      ({ fixed, crowded }) => fixed.length + crowded.length === 0,
    ).length;
    const share = count / running.length;
    return {
      count,
      of: running.length,
      share,
      level: levelOf(share, THRESHOLDS),
      strain: obstacles.reduce((sum, { fixed, crowded }) => sum + fixed.length + crowded.length, 0),
    };
  },
  holdsBack: (facts) => {
    if (isAlone(facts)) return alone(facts, 'it grows as a whole, whatever part of it is busy');
    return grounds(facts)[0];
  },
  restsOn: (facts) => {
    if (isAlone(facts)) return [];
    const all = grounds(facts);
    return all.length > 0
      ? all
      : [{ text: 'All code scales by itself, and no database is shared.', ...NOWHERE }];
  },
  moves: (facts, given) => {
    if (isAlone(facts)) return [];
    const all = facts.services.filter(hasCode).map((service) => obstaclesOf(service, facts, given));
    const crowded = new Set(all.flatMap((one) => one.crowded));
    return [
      ...all.flatMap(({ fixed }) => (fixed.length > 0 ? [scaled(fixed, facts)] : [])),
      ...[...crowded].map(
        ({ store }): Move => ({
          what: `a database of its own for each instead of ${store.block.name}`,
          change: { parted: new Set([store.block.id]) },
          blocks: [store.block.id],
          connections: [],
        }),
      ),
    ];
  },
});

const hasCode = ({ blocks }: Service): boolean => blocks.some(runsCode);

interface Obstacles {
  /** Code whose number doesn't follow its load. */
  readonly fixed: readonly BlockView[];
  /** Databases whose capacity other services use up as well. */
  readonly crowded: readonly StoreUse[];
}

const obstaclesOf = ({ blocks, index }: Service, facts: Facts, given: WhatIf): Obstacles => ({
  fixed: blocks.filter(
    (view) => runsCode(view) && !given.scaled.has(view.block.id) && isFixed(view, facts),
  ),
  crowded: facts.stores.filter(
    (use) => isNetworkStore(use.store) && use.services.includes(index) && isShared(use, given),
  ),
});

/** Containers on servers of a fixed number find no room to grow. */
function isFixed(view: BlockView, { context }: Facts): boolean {
  if (view.signals.scales === false) return true;
  const cluster = context.properties(ecsService, view.block)?.cluster as BlockId | undefined; // a reference to a block
  return cluster !== undefined && context.view(cluster)?.signals.scales === false;
}

function grounds(facts: Facts): readonly Ground[] {
  const all = facts.services
    .filter(hasCode)
    .map((service) => ({ service, ...obstaclesOf(service, facts, AS_IT_IS) }));
  const shared = [...new Set(all.flatMap(({ crowded }) => crowded))];
  return [
    ...shared.map(({ store, services, uses }) => ({
      text: `${someOf(serviceNames(facts, services))} draw on the capacity of ${store.block.name}.`,
      blocks: [store.block.id, ...new Set(uses.map(({ from }) => from.block.id))],
      connections: uses.map(({ connection }) => connection.id),
    })),
    ...all
      .filter(({ fixed }) => fixed.length > 0)
      .map(({ fixed }) => ({
        text: `${someOf(fixed.map(({ block }) => block.name))} always ${verb(fixed.length, 'runs', 'run')} the same number, however busy.`,
        blocks: fixed.map(({ block }) => block.id),
        connections: [],
      })),
  ];
}

function scaled(fixed: readonly BlockView[], { context }: Facts): Move {
  const edits = fixed.flatMap(({ block }): EditCall[] => {
    const service = context.properties(ecsService, block);
    if (!service) return [];
    const most = Math.max(3 * service.minimumTasks, 3);
    return [{ edit: 'set-properties', args: { id: block.id, values: { maximumTasks: most } } }];
  });
  return {
    what: `automatic scaling of ${someOf(fixed.map(({ block }) => block.name))}`,
    change: { scaled: new Set(fixed.map(({ block }) => block.id)) },
    ...(edits.length === fixed.length && { edits }),
    blocks: fixed.map(({ block }) => block.id),
    connections: [],
  };
}
