import { lambdaFunction } from '../../../catalog/blocks/compute/lambda-function.ts';
import { RUNTIME_NAMES } from '../../../catalog/functions/runtimes.ts';
import { type BlockView, defineRule, type Fix } from '../../define-rule.ts';
import {
  FUNCTION_RUNTIMES,
  RUNTIME_CREATION_CLOSES,
  runtimeFamily,
} from '../../lifecycle/supported-versions.ts';
import { deployedValue } from '../../resources/deployed-value.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const runtimeDeprecated = defineRule({
  id: 'runtime-deprecated',
  title: 'A function on a runtime AWS no longer supports',
  area: 'lifecycle',
  severity: 'warning',
  why: 'A deprecated runtime gets no security patches any more; later such functions can’t be created, then not even updated.',
  source: sources.functionRuntimes,
  judges: 'block',
  check: (view, { today }) => {
    const runtime = runtimeOf(view);
    const until = runtime && FUNCTION_RUNTIMES[runtime]?.until;
    if (!runtime || !until || today <= until) return [];
    const successor = newest(runtimeFamily(runtime), today);
    const closes =
      today < RUNTIME_CREATION_CLOSES
        ? `, and from ${RUNTIME_CREATION_CLOSES} on nobody can create one`
        : '';
    return [
      {
        message: `${nameOf(view)} runs on ${runtime}, which AWS has not patched since ${until}${closes}. Move it to ${successor ?? 'a runtime that is supported'}.`,
        blocks: [view.block.id],
        // Then a deployment that makes one fails.
        ...(today >= RUNTIME_CREATION_CLOSES && { severity: 'error' as const }),
        fixes: successor ? fixesFor(view, successor) : [],
      },
    ];
  },
});

const runtimeOf = (view: BlockView): string | undefined =>
  isFunction(view) || view.block.type === FUNCTION
    ? (deployedValue(view, FUNCTION, 'Runtime') ?? view.signals.runtime)
    : undefined;

const FUNCTION = 'AWS::Lambda::Function';

/** The one of its language that is supported longest. */
function newest(family: string, today: string): string | undefined {
  return Object.entries(FUNCTION_RUNTIMES)
    .filter(([name, { until }]) => runtimeFamily(name) === family && today <= until)
    .toSorted(([, a], [, b]) => (a.until < b.until ? -1 : 1))
    .at(-1)?.[0];
}

function fixesFor(view: BlockView, runtime: string): readonly Fix[] {
  const { id, type, overrides } = view.block;
  const title = `Move ${nameOf(view)} to ${runtime}`;
  if (overrides?.['']?.Runtime !== undefined)
    return [
      {
        title,
        edits: [
          { edit: 'set-overrides', args: { id, suffix: '', path: 'Runtime', value: runtime } },
        ],
      },
    ];
  const isCurated = type === lambdaFunction.type;
  if (isCurated && !RUNTIME_NAMES.some((name) => name === runtime)) return [];
  const property = isCurated ? 'runtime' : 'Runtime';
  return [
    { title, edits: [{ edit: 'set-properties', args: { id, values: { [property]: runtime } } }] },
  ];
}
