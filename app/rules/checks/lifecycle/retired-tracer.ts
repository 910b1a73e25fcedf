import type { Value } from '../../../cloudformation/template.ts';
import { defineRule } from '../../define-rule.ts';
import { listOf, madeOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const retiredTracer = defineRule({
  id: 'retired-tracer',
  title: 'A tracer that is no longer cared for',
  area: 'lifecycle',
  severity: 'warning',
  why: 'The X-Ray SDKs and daemon get security fixes alone since 25 February 2026, and nothing from 25 February 2027. X-Ray itself stays, and takes what OpenTelemetry sends.',
  source: sources.retiredTracers,
  judges: 'template',
  check: (context) =>
    context.today < MAINTENANCE
      ? []
      : [
          ...madeOf('AWS::ECS::TaskDefinition', context).flatMap((made) =>
            listOf(made.properties['ContainerDefinitions']).map((container) => ({
              made,
              old: isDaemon(container) || hasSdkVariable(recordOf(container)['Environment']),
            })),
          ),
          ...madeOf('AWS::Lambda::Function', context).map((made) => ({
            made,
            old: Object.keys(recordOf(recordOf(made.properties['Environment'])['Variables'])).some(
              (name) => SDK_VARIABLES.has(name),
            ),
          })),
        ]
          .filter(({ old }) => old)
          .map(({ made: { view } }) => ({
            message: `${nameOf(view)} is traced by the X-Ray SDK or daemon, which ${context.today < END ? `end on ${END}` : `ended on ${END}`}. Use OpenTelemetry and its collector instead.`,
            blocks: [view.block.id],
          })),
});

/** Source: X-Ray developer guide, "X-Ray SDK and daemon end of support timeline". */
const MAINTENANCE = '2026-02-25';
const END = '2027-02-25';

function isDaemon(container: Value): boolean {
  const image = recordOf(container)['Image'];
  return typeof image === 'string' && /\bxray-daemon\b/.test(image);
}

const hasSdkVariable = (environment: Value | undefined): boolean =>
  listOf(environment).some((one) => {
    const { Name } = recordOf(one);
    return typeof Name === 'string' && SDK_VARIABLES.has(Name);
  });

/** What only the SDKs read. Source: X-Ray developer guide, "Configuring the X-Ray SDK". */
const SDK_VARIABLES: ReadonlySet<string> = new Set([
  'AWS_XRAY_CONTEXT_MISSING',
  'AWS_XRAY_DAEMON_ADDRESS',
  'AWS_XRAY_TRACING_NAME',
]);
