import { counted } from '../../../counted.ts';
import { isCall } from '../../calls/call-limits.ts';
import { type ConnectionView, defineRule, type NearContext } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const tightlyCoupledTeams = defineRule({
  id: 'tightly-coupled-teams',
  title: 'A team that needs another at every turn',
  area: 'topology',
  severity: 'info',
  why: 'Calls between teams are talks between teams: where most lead out, the border between the two is in the wrong place.',
  source: sources.organisationalSmells,
  threshold: { default: 3, unit: 'calls to another team' },
  judges: 'design',
  reads: 'shape',
  check: (context) => {
    const calls = context.connections
      .filter((view) => isCall(view) && view.from !== view.to)
      .flatMap((view) => {
        const [from, to] = [view.from, view.to].map(({ block }) =>
          teamOf(context.ownerOf(block.id), context),
        );
        return from && to ? [{ view, from, to }] : [];
      });
    const byTeam = groupBy(calls, ({ from }) => from);
    return [...byTeam].flatMap(([team, all]) => {
      const inside = all.filter(({ to }) => to === team).length;
      const leaving = all.filter(({ to, view }) => to !== team && !isFront(view, context));
      return [...groupBy(leaving, ({ to }) => to)]
        .filter(([, out]) => out.length > context.threshold && out.length > inside)
        .map(([other, out]) => {
          const [mover = out] = [...groupBy(out, ({ view }) => context.ownerOf(view.from.block.id))]
            .map(([, views]) => views)
            .toSorted((a, b) => b.length - a.length);
          const service = mover[0] && context.ownerOf(mover[0].view.from.block.id);
          return {
            message: `Code of ${team} calls that of ${other} in ${out.length} places, and its own in ${inside}: neither team changes much without the other. ${service ? `Give ${nameOf(service)}, where ${counted(mover.length, 'of these calls starts', 'of these calls start')}, to ${other}, or let` : 'Let'} one interface of ${other}’s answer them.`,
            blocks: [...new Set(out.flatMap(({ view }) => [view.from.block.id, view.to.block.id]))],
            connections: out.map(({ view }) => view.connection.id),
          };
        });
    });
  },
});

/** A front end asks whoever knows: that is what it is there for. */
function isFront({ from }: ConnectionView, { incoming }: NearContext): boolean {
  const asked = incoming(from.block.id).filter(({ synchronous }) => synchronous);
  return (
    asked.length > 0 && asked.every((view) => view.from.traits.router ?? view.from.traits.actor)
  );
}
