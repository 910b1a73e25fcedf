import { BlockId } from '../../../design/ids.ts';
import type { Block } from '../../../design/schema.ts';
import { type BlockView, defineRule, type RuleContext } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { isStore } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

export const sharedDatabase = defineRule({
  id: 'shared-database',
  title: 'Several microservices use one store',
  area: 'topology',
  severity: 'warning',
  why: 'Microservices that share tables can change, scale and fail only together: the store becomes a contract nobody wrote down.',
  source: sources.badSmells,
  judges: 'design',
  check: ({ graph, connections }) => {
    // What can be made anew, such as a cache, is nobody's data.
    const uses = connections
      .filter(({ synchronous, to }) => synchronous && isStore(to))
      .filter(({ to }) => to.signals.stateful !== false || to.signals.standsBefore !== undefined)
      .flatMap((view) => {
        const service = graph.ownerOf(view.from.block.id);
        return service ? [{ view, service, store: behind(view.to, graph) }] : [];
      });
    return [...groupBy(uses, ({ store }) => store)]
      .map(([store, by]) => ({ store, by, services: [...new Set(by.map((use) => use.service))] }))
      .filter(({ services }) => services.length > 1)
      .map(({ store, by, services }) => {
        const keeper = services.find((service) => service === graph.ownerOf(store.id));
        return {
          message: `${listed(services.map(({ name }) => name))} ${services.length === 2 ? 'both' : 'all'} reach into ${store.name}: none can change its data without the others. ${advice(keeper)}`,
          blocks: [store.id, ...new Set(by.map(({ view }) => view.from.block.id))],
          connections: by.map(({ view }) => view.connection.id),
        };
      });
  },
});

/** Whose data it is: a proxy has none of its own. */
function behind({ block, signals }: BlockView, graph: RuleContext['graph']): Block {
  const id = BlockId.safeParse(signals.standsBefore).data;
  return (id && graph.block(id)) ?? block;
}

const advice = (keeper: Block | undefined): string =>
  keeper
    ? `Let the others ask ${keeper.name}, or keep a copy of their own from its events.`
    : 'Let one of them own it and the others ask that one, or keep copies from its events.';
