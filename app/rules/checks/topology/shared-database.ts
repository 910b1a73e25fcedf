import { type BlockView, defineRule } from '../../define-rule.ts';
import { servicesOf, storeUses } from '../../services/store-users.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const sharedDatabase = defineRule({
  id: 'shared-database',
  title: 'Several microservices use one store',
  area: 'topology',
  severity: 'warning',
  why: 'Microservices that share tables can change, scale and fail only together: the store becomes a contract nobody wrote down.',
  source: sources.badSmells,
  judges: 'block',
  check: (store, context) => {
    const uses = storeUses(store, context);
    const services = servicesOf(uses);
    if (services.length < 2) return [];
    const keeper = services.find((service) => service === context.ownerOf(store.block.id));
    return [
      {
        message: `${listed(services.map(nameOf))} ${services.length === 2 ? 'both' : 'all'} reach into ${nameOf(store)}: none can change its data without the others. ${advice(keeper)}`,
        blocks: [store.block.id, ...new Set(uses.map(({ view }) => view.from.block.id))],
        connections: uses.map(({ view }) => view.connection.id),
      },
    ];
  },
});

const advice = (keeper: BlockView | undefined): string =>
  keeper
    ? `Let the others ask ${nameOf(keeper)}, or keep a copy of their own from its events.`
    : 'Let one of them own it and the others ask that one, or keep copies from its events.';
