// What makes services ship together: a store that several change, a circle of calls, one image or
// pipeline for several of them, stacks that need one another.
import { deploys } from '../../connections/kinds/deploys.ts';
import { pullsFrom } from '../../connections/kinds/pulls-from.ts';
import type { BlockId } from '../../design/ids.ts';
import type { ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import type { Place } from './define-property.ts';
import type { Facts } from './facts.ts';
import { knotsOf, linksOf, waitsWithin } from './links.ts';
import { placeOf, serviceNames, someOf } from './phrases.ts';
import { isShared } from './stores.ts';
import { AS_IT_IS, type WhatIf } from './what-if.ts';

export interface Tie extends Place {
  readonly by: 'store' | 'circle' | 'pipeline' | 'image' | 'stacks';
  /** What is shared, where one block is. */
  readonly block?: BlockId;
  /** Indexes. */
  readonly services: readonly number[];
  readonly text: string;
}

export function tiesOf(facts: Facts, given: WhatIf): readonly Tie[] {
  return [
    ...storeTies(facts, given),
    ...circles(facts, given),
    ...delivered(facts, given),
    ...stackKnots(facts, given),
  ];
}

const storeTies = (facts: Facts, given: WhatIf): readonly Tie[] =>
  facts.stores
    .filter((use) => isShared(use, given))
    .map(({ store, services, uses }) => ({
      by: 'store',
      block: store.block.id,
      services,
      text: `${someOf(serviceNames(facts, services))} share ${store.block.name}: a change to its data concerns all of them.`,
      ...placeOf(uses, [store.block.id]),
    }));

function circles(facts: Facts, given: WhatIf): readonly Tie[] {
  return knotsOf(linksOf(facts, given)).map((services) => ({
    by: 'circle',
    services: [...services],
    text: `${someOf(serviceNames(facts, services))} wait for one another in a circle: none is there without the others.`,
    ...placeOf(waitsWithin(facts, services).map(({ view }) => view)),
  }));
}

/** One image, one pipeline: what it brings to one service it brings to the others. */
function delivered({ context, serviceOf, ...facts }: Facts, given: WhatIf): readonly Tie[] {
  const together = (
    by: 'pipeline' | 'image',
    kind: string,
    sharedOf: (view: ConnectionView) => ConnectionView['from'],
    userOf: (view: ConnectionView) => ConnectionView['from'],
    text: (names: string, shared: string) => string,
  ): readonly Tie[] => {
    const views = context.connections.filter(({ connection }) => connection.kind === kind);
    return [...groupBy(views, sharedOf)].flatMap(([shared, edges]) => {
      const services = [
        ...new Set(
          edges
            .map((view) => serviceOf(userOf(view).block.id))
            .filter((index) => index !== undefined),
        ),
      ];
      if (services.length < 2 || given.parted.has(shared.block.id)) return [];
      const names = someOf(serviceNames({ context, serviceOf, ...facts }, services));
      return [
        {
          by,
          block: shared.block.id,
          services,
          text: text(names, shared.block.name),
          ...placeOf(edges),
        },
      ];
    });
  };
  return [
    ...together(
      'pipeline',
      deploys.kind,
      ({ from }) => from,
      ({ to }) => to,
      (names, shared) => `${shared} deploys ${names}: a release of one is a release of all.`,
    ),
    ...together(
      'image',
      pullsFrom.kind,
      ({ to }) => to,
      ({ from }) => from,
      (names, shared) => `${names} run images of ${shared}: a new one concerns all of them.`,
    ),
  ];
}

/** Where the compiler has tried to give each a stack, and could not though nobody waits in a circle. */
function stackKnots(facts: Facts, given: WhatIf): readonly Tie[] {
  const known = knotsOf(linksOf(facts, AS_IT_IS)).map((knot) => new Set(knot));
  return facts.stacking.problems
    .filter(({ code }) => code === 'stack-cycle')
    .filter(({ connections }) => connections.some((id) => !given.events.has(id)))
    .map(({ blocks, connections }): Tie => {
      const services = [
        ...new Set(blocks.map(facts.serviceOf).filter((index) => index !== undefined)),
      ];
      return {
        by: 'stacks',
        services,
        text: `The stacks of ${someOf(serviceNames(facts, services))} need one another: none can be made first.`,
        blocks,
        connections,
      };
    })
    .filter(
      ({ services }) =>
        services.length > 1 && !known.some((knot) => services.every((index) => knot.has(index))),
    );
}
