import { counted } from '../../../counted.ts';
import { defineProperty, type Ground, levelOf, type Move } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { NOWHERE, placeOf, serviceNames, someOf } from '../phrases.ts';
import { sources } from '../sources.ts';
import { isShared } from '../stores.ts';
import { AS_IT_IS, type WhatIf } from '../what-if.ts';

/** One shared store is one too many: its tables are a contract that nobody wrote down. */
const THRESHOLDS = { good: 1, bad: 0.75 };

export const dataOwnership = defineProperty({
  id: 'data-ownership',
  title: 'Data ownership',
  why: 'Who alone reaches a store may change it. Shared tables are a contract that nobody wrote down.',
  source: sources.badSmells,
  thresholds: 'Good when every store has a single owner, bad below three in four.',
  means: () => 'stores have a single owner',
  measure: ({ stores }, given) => {
    if (stores.length === 0) return { count: 0, of: 0, share: 0, level: 'unknown', strain: 0 };
    const shared = stores.filter((use) => isShared(use, given));
    const count = stores.length - shared.length;
    const share = count / stores.length;
    return {
      count,
      of: stores.length,
      share,
      level: levelOf(share, THRESHOLDS),
      strain: shared.reduce((sum, { services }) => sum + services.length, 0),
    };
  },
  holdsBack: (facts) =>
    facts.stores.length === 0
      ? { text: 'No service keeps data, as far as it is drawn.', ...NOWHERE }
      : sharedStores(facts, AS_IT_IS)[0],
  restsOn: (facts) => {
    const shared = sharedStores(facts, AS_IT_IS);
    if (facts.stores.length === 0) return [];
    return shared.length > 0
      ? shared
      : [
          {
            text: `${counted(facts.stores.length, 'store')}, each reached by one service alone.`,
            ...NOWHERE,
          },
        ];
  },
  moves: (facts, given) =>
    facts.stores
      .filter((use) => isShared(use, given))
      .map(
        ({ store, uses, keeper }): Move => ({
          what: `${serviceNames(facts, [keeper]).join()} as the only one to reach ${store.block.name}`,
          change: { parted: new Set([store.block.id]) },
          ...placeOf(
            uses.filter(({ from }) => facts.serviceOf(from.block.id) !== keeper),
            [store.block.id],
          ),
        }),
      ),
});

const sharedStores = (facts: Facts, given: WhatIf): readonly Ground[] =>
  facts.stores
    .filter((use) => isShared(use, given))
    .toSorted((a, b) => b.services.length - a.services.length)
    .map(({ store, services, uses }) => ({
      text: `${someOf(serviceNames(facts, services))} ${services.length === 2 ? 'both' : 'all'} reach into ${store.block.name}.`,
      ...placeOf(uses, [store.block.id]),
    }));
