import { defineRule, type NearContext } from '../../define-rule.ts';
import { type StoreUse, storeUses } from '../../services/store-users.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const storeSharedAcrossTeams = defineRule({
  id: 'store-shared-across-teams',
  title: 'Several teams work on one store',
  area: 'topology',
  severity: 'warning',
  why: 'A store that two teams use can be changed by neither alone: each change takes a meeting, and whoever skips it breaks the other’s code at night.',
  source: sources.organisationalSmells,
  judges: 'block',
  check: (store, context) => {
    const uses = storeUses(store, context);
    const teams = [...new Set(uses.flatMap((use) => teamOf(use.service, context) ?? []))];
    if (teams.length < 2) return [];
    const keeper = teamOf(context.ownerOf(store.block.id), context);
    const others = teams.filter((team) => team !== keeper);
    return [
      {
        message: `${nameOf(store)} belongs to ${keeper ?? 'no team'}, yet ${reaching(others, uses, context)}: whoever changes its data has to ask the other${teams.length > 2 ? 's' : ''} first. ${keeper ? `Let them ask ${keeper}’s code instead, or listen to its events.` : 'Give it to one team, and let the others ask that team’s code.'}`,
        blocks: [store.block.id, ...new Set(uses.map(({ view }) => view.from.block.id))],
        connections: uses.map(({ view }) => view.connection.id),
      },
    ];
  },
});

/** `Money team (in charge) and Web team (in show) work on it`. */
function reaching(
  teams: readonly string[],
  uses: readonly StoreUse[],
  context: NearContext,
): string {
  const each = teams.map((team) => {
    const code = uses.filter((use) => teamOf(use.service, context) === team);
    const names = [...new Set(code.map(({ view }) => nameOf(view.from)))];
    return `${team} (in ${listed(names)})`;
  });
  return `${listed(each)} ${each.length === 1 ? 'works' : 'work'} on it`;
}
