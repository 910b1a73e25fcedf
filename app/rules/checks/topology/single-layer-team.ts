import { type BlockView, defineRule, type Fix, type RuleContext } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { partsOf } from '../../services/microservice-parts.ts';
import { servicesOf, storeUses } from '../../services/store-users.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const singleLayerTeam = defineRule({
  id: 'single-layer-team',
  title: 'A team that has only the data',
  area: 'topology',
  severity: 'info',
  why: 'Where one team has the tables and another the code, nothing can be finished by either: each change waits for a hand-over.',
  source: sources.organisationalSmells,
  judges: 'design',
  reads: 'shape',
  check: (context) => {
    const services = context.blocks.filter(({ traits }) => traits.boundedContext);
    const teams = groupBy(services, (service) => teamOf(service, context));
    return [...teams].flatMap(([team, own]) => {
      if (team === undefined) return [];
      const parts = own.flatMap((service) => partsOf(service.block.id, context));
      if (parts.some(({ traits }) => traits.codeHost)) return [];
      const stores = parts.filter(({ traits }) => traits.store);
      const used = stores.flatMap((store) =>
        servicesOf(storeUses(store, context))
          .filter((service) => (teamOf(service, context) ?? team) !== team)
          .map((service) => ({ store, service })),
      );
      if (used.length === 0) return [];
      const others = new Set(used.flatMap(({ service }) => teamOf(service, context) ?? []));
      const names = [...new Set(used.map(({ store }) => store))];
      return {
        message: `${team} has ${listed(names.map(nameOf))} and no code: ${listed([...others])} ${others.size === 1 ? 'works' : 'work'} on ${names.length === 1 ? 'it' : 'them'}, so that no change is done by one team. Give each store to the team whose code works on it.`,
        blocks: [...own, ...names].map(({ block }) => block.id),
        fixes: handOver(used, context),
      };
    });
  },
});

/** Where each store has one user only. */
function handOver(
  used: readonly { readonly store: BlockView; readonly service: BlockView }[],
  context: RuleContext,
): readonly Fix[] {
  const stores = groupBy(used, ({ store }) => store);
  const clear = [...stores.keys()].every(
    (store) => servicesOf(storeUses(store, context)).length === 1,
  );
  if (!clear) return [];
  return [
    {
      title: `Give ${listed(used.map(({ store, service }) => `${nameOf(store)} to ${nameOf(service)}`))}`,
      edits: used.map(({ store, service }) => ({
        edit: 'own' as const,
        args: { ids: [store.block.id], owner: service.block.id },
      })),
    },
  ];
}
