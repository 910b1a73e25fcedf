import type { BlockId } from '../../../design/ids.ts';
import type { Block } from '../../../design/schema.ts';
import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { isStore } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

interface Sharing {
  readonly connections: ConnectionView[];
  readonly services: Map<BlockId, Block>;
}

export const sharedDatabase = defineRule({
  id: 'shared-database',
  title: 'Several microservices use one store',
  area: 'topology',
  severity: 'warning',
  why: 'Microservices that share tables can change, scale and fail only together: the store becomes a contract nobody wrote down.',
  source: sources.badSmells,
  check: ({ graph, connections }) => {
    const stores = new Map<Block, Sharing>();
    for (const connection of connections) {
      // What can be made anew, such as a cache, is nobody's data.
      const { synchronous, to } = connection;
      if (!synchronous || !isStore(to) || to.signals.stateful === false) continue;
      const service = graph.ownerOf(connection.from.block.id);
      if (!service) continue;
      const store = to.block;
      const sharing: Sharing = stores.get(store) ?? { connections: [], services: new Map() };
      sharing.connections.push(connection);
      sharing.services.set(service.id, service);
      stores.set(store, sharing);
    }
    return [...stores]
      .filter(([, { services }]) => services.size > 1)
      .map(([store, sharing]) => {
        const services = [...sharing.services.values()];
        const owner = graph.ownerOf(store.id);
        const keeper = owner && sharing.services.has(owner.id) ? owner : undefined;
        return {
          message: `${listed(services.map(({ name }) => name))} ${services.length === 2 ? 'both' : 'all'} reach into ${store.name}: none can change its data without the others. ${advice(keeper)}`,
          blocks: [store.id, ...new Set(sharing.connections.map(({ from }) => from.block.id))],
          connections: sharing.connections.map(({ connection }) => connection.id),
        };
      });
  },
});

const advice = (keeper: Block | undefined): string =>
  keeper
    ? `Let the others ask ${keeper.name}, or keep a copy of their own from its events.`
    : 'Let one of them own it and the others ask that one, or keep copies from its events.';
