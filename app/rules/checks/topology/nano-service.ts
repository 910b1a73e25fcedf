import { isCall } from '../../calls/call-limits.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { isFlow } from '../../scorecard/flows.ts';
import { partsOf } from '../../services/microservice-parts.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const nanoService = defineRule({
  id: 'nano-service',
  title: 'A microservice that is one function of another',
  area: 'topology',
  severity: 'info',
  why: 'A microservice costs a deployment, a pipeline, alarms and a way over the network. One caller, one operation and no data are seldom worth that.',
  source: sources.antiPatternCatalogue,
  judges: 'block',
  check: (view, context) => {
    if (!view.traits.boundedContext) return [];
    const parts = partsOf(view.block.id, context);
    const caller = onlyCaller(parts, context);
    const home = caller && context.ownerOf(caller.block.id);
    if (!caller || !home || home === view || areApart(view, home, context)) return [];
    return [
      {
        message: `${nameOf(view)} has one caller, ${nameOf(caller)}, one operation and no data of its own: a call over the network where code inside ${nameOf(home)} would do. Make it a part of ${nameOf(home)}, unless it has to scale or change by itself.`,
        blocks: [view.block.id, ...parts.map(({ block }) => block.id), caller.block.id],
        fixes: [
          {
            title: `Make it a part of ${nameOf(home)}`,
            edits: [
              {
                edit: 'own',
                args: { ids: parts.map(({ block }) => block.id), owner: home.block.id },
              },
              { edit: 'remove', args: { blocks: [view.block.id] } },
            ],
          },
        ],
      },
    ];
  },
});

/** Who calls the one piece of code of a microservice that has nothing else; undefined otherwise. */
function onlyCaller(parts: readonly BlockView[], context: NearContext): BlockView | undefined {
  const [code, second] = parts;
  if (!code?.traits.codeHost || second) return undefined;
  const [call, another] = context.incoming(code.block.id).filter(isFlow);
  // What it asks in turn, such as another company's API, it hides from its caller: that is worth something.
  if (!call || another || !isCall(call) || context.outgoing(code.block.id).some(isFlow))
    return undefined;
  return call.from;
}

/** Another team's service is theirs to change, however small. */
function areApart(one: BlockView, other: BlockView, context: NearContext): boolean {
  const [a, b] = [teamOf(one, context), teamOf(other, context)];
  return a !== undefined && b !== undefined && a !== b;
}
