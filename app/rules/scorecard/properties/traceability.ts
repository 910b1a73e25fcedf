import { parseProperties } from '../../../catalog/fields.ts';
import type { EditCall } from '../../../edits/edit-call.ts';
import type { BlockView, ConnectionView } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { isStore } from '../../roles.ts';
import { defineProperty, levelOf, type Move } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { NOWHERE, someOf, verb } from '../phrases.ts';
import { runsCode } from '../services.ts';
import { sources } from '../sources.ts';
import { AS_IT_IS, type WhatIf } from '../what-if.ts';

const THRESHOLDS = { good: 0.9, bad: 0.5 };

export const traceability = defineProperty({
  id: 'traceability',
  title: 'Traceability',
  why: 'A request that fails crosses many services. Without a trace nobody can say which of them it was.',
  source: sources.tracing,
  thresholds: 'Good from nine in ten connections, bad below half.',
  means: () => 'connections carry a trace',
  measure: (facts, given) => {
    const steps = stepsOf(facts);
    if (steps.length === 0) return { count: 0, of: 0, share: 0, level: 'unknown', strain: 0 };
    const count = steps.filter((view) => darkEnds(view, given).length === 0).length;
    const share = count / steps.length;
    const dark = steps.reduce((sum, view) => sum + darkEnds(view, given).length, 0);
    return { count, of: steps.length, share, level: levelOf(share, THRESHOLDS), strain: dark };
  },
  holdsBack: (facts) => {
    if (stepsOf(facts).length === 0)
      return { text: 'No request goes from one block to another yet.', ...NOWHERE };
    const dark = darkBlocks(facts, AS_IT_IS);
    return dark.length === 0
      ? undefined
      : {
          text: `${someOf(dark.map(({ view }) => view.block.name))} ${verb(dark.length, 'leaves', 'leave')} no traces.`,
          blocks: dark.map(({ view }) => view.block.id),
          connections: [
            ...new Set(dark.flatMap(({ steps }) => steps.map(({ connection }) => connection.id))),
          ],
        };
  },
  restsOn: (facts) => {
    const steps = stepsOf(facts);
    const whole = steps.filter((view) => darkEnds(view, AS_IT_IS).length === 0);
    return steps.length === 0
      ? []
      : [
          {
            text: `Both ends of ${whole.length} of ${steps.length} connections leave traces, or pass them on as queues, topics and routers do.`,
            ...NOWHERE,
          },
        ];
  },
  moves: (facts, given) => {
    const dark = darkBlocks(facts, given);
    const all = dark.length > 1 ? [tracing(dark.map(({ view }) => view))] : [];
    return [...all, ...dark.map(({ view }) => tracing([view]))];
  },
});

/** From one that runs or passes on to another: who is outside, and what only keeps data, has no trace. */
const stepsOf = ({ flows }: Facts): readonly ConnectionView[] =>
  flows.filter(
    ({ from, to }) => !from.traits.actor && !to.traits.actor && !isStore(from) && !isStore(to),
  );

const darkEnds = ({ from, to }: ConnectionView, given: WhatIf): readonly BlockView[] =>
  [from, to].filter((view) => isDark(view) && !given.traced.has(view.block.id));

/** Of code it must be known; what has no such switch passes a trace on. */
const isDark = (view: BlockView): boolean =>
  runsCode(view) ? view.signals.traced !== true : view.signals.traced === false;

/** Those that break the most connections first. */
const darkBlocks = (
  facts: Facts,
  given: WhatIf,
): readonly { readonly view: BlockView; readonly steps: readonly ConnectionView[] }[] =>
  [
    ...groupBy(
      stepsOf(facts).flatMap((step) => darkEnds(step, given).map((view) => ({ view, step }))),
      ({ view }) => view,
    ),
  ]
    .map(([view, found]) => ({ view, steps: found.map(({ step }) => step) }))
    .toSorted((a, b) => b.steps.length - a.steps.length);

function tracing(views: readonly BlockView[]): Move {
  const edits = views.map(turnOnTracing).filter((edit) => edit !== undefined);
  return {
    what: `tracing of ${someOf(views.map(({ block }) => block.name))}`,
    change: { traced: new Set(views.map(({ block }) => block.id)) },
    ...(edits.length === views.length && { edits }),
    blocks: views.map(({ block }) => block.id),
    connections: [],
  };
}

/** Where a block has a switch for it. */
function turnOnTracing({ block, definition }: BlockView): EditCall | undefined {
  if (!definition?.signals || !('tracing' in definition.properties.shape)) return undefined;
  const values = { tracing: true };
  const then = parseProperties(definition.properties, { ...block.properties, ...values }).values;
  return definition.signals(then).traced === true
    ? { edit: 'set-properties', args: { id: block.id, values } }
    : undefined;
}
