import { parseProperties } from '../../../catalog/fields.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type NearContext,
} from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noTracing = defineRule({
  id: 'no-tracing',
  title: 'A step whose requests can’t be followed',
  area: 'operations',
  severity: 'warning',
  why: 'A slow or failed request crosses many services. Without a trace nobody can say which of them it was.',
  source: sources.tracing,
  judges: 'block',
  check: (view, context) => {
    // Where nobody waits for an answer, nobody looks for who was slow.
    if (!context.production || view.signals.traced !== false) return [];
    const blocks = [view.block.id];
    const before = traced(view, context.incoming, ({ from }) => from);
    const after = traced(view, context.outgoing, ({ to }) => to);
    if (before && after)
      return [
        {
          message: `${nameOf(view)} leaves no traces, between ${nameOf(before)} and ${nameOf(after)} which do: the trace of a request ends there, and another begins that knows nothing of it. Turn the tracing of ${nameOf(view)} on.`,
          blocks: [...blocks, before.block.id, after.block.id],
          fixes: trace(view),
        },
      ];
    return tracedByDefault(view)
      ? [
          {
            message: `${nameOf(view)} leaves no traces: a request that fails or slows down behind it can't be followed to where it happened. Turn its tracing on.`,
            blocks,
            fixes: trace(view),
          },
        ]
      : [];
  },
});

/** The nearest that is traced, on this side of a request; what only passes it on keeps its trace. */
function traced(
  start: BlockView,
  linesOf: NearContext['incoming'],
  endOf: (line: ConnectionView) => BlockView,
): BlockView | undefined {
  const passed = new Set([start]);
  for (const view of passed)
    for (const line of linesOf(view.block.id)) {
      const end = endOf(line);
      if (!line.synchronous || passed.has(end)) continue;
      if (end.signals.traced) return end;
      if (end.signals.traced === undefined && end.traits.router) passed.add(end);
    }
  return undefined;
}

/** Where tracing needs a collector of its own, leaving it out is nobody's mistake. */
const tracedByDefault = ({ definition }: BlockView): boolean =>
  definition?.signals?.(definition.properties.parse({})).traced === true;

const trace = (view: BlockView): readonly Fix[] => {
  const title = `Trace ${nameOf(view)}`;
  const fixes = turnOn(view, (signals) => signals.traced === true, title);
  return fixes.length > 0 ? fixes : turnOnProperty(view, title);
};

/** Off at first, so that no secure default was left. */
function turnOnProperty({ block, definition }: BlockView, title: string): readonly Fix[] {
  const { signals, properties: schema } = definition ?? {};
  if (!signals || !schema || !Object.hasOwn(schema.shape, PROPERTY)) return [];
  const values = { [PROPERTY]: true };
  const { values: then } = parseProperties(schema, { ...block.properties, ...values });
  return signals(then).traced === true
    ? [{ title, edits: [{ edit: 'set-properties', args: { id: block.id, values } }] }]
    : [];
}

const PROPERTY = 'tracing';
