import { LIMITS } from '../../../cloudformation/limits.ts';
import type { Stack } from '../../../compiler/compile.ts';
import { bodyLimit, counts, type Measure, measures } from '../../../compiler/stacks/measure.ts';
import type { StackLayout } from '../../../design/schema.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';

export const templateLimit = defineRule({
  id: 'template-limit',
  title: 'A template at the edge of what CloudFormation takes',
  area: 'template',
  severity: 'warning',
  why: 'CloudFormation refuses a template with too many resources, parameters, outputs, dynamic references or bytes, whatever is in it.',
  source: sources.templateQuotas,
  threshold: { default: 90, unit: '% of a quota' },
  judges: 'template',
  check: ({ compilation: { stacks, layout }, threshold }) => [
    ...stacks.flatMap((stack) =>
      measured(stack, layout)
        .filter(({ count, limit }) => 100 * count >= threshold * limit)
        .map((measure) => ({
          message: `The template of ${stack.name} has ${number(measure.count)} ${measure.what}; ${verdict(measure)}. ${wayOut(measure, layout)}`,
          blocks: stack.owner ? [stack.owner] : [],
          ...(isRefused(measure) && { severity: 'error' as const }),
        })),
    ),
    ...(layout === 'nested' ? together(stacks, threshold) : []),
  ],
});

/** A stack with far too many resources needn't be read to be refused, and what helps is the same. */
function measured({ template, role }: Stack, layout: StackLayout): readonly Measure[] {
  const counted = counts(template);
  return counted.some(({ count, limit }) => count > limit)
    ? counted
    : measures(template, bodyLimit(role !== 'root' && layout === 'nested'));
}

const number = (count: number): string => count.toLocaleString('en');

/** A template that is too long to be sent along can still be read from S3. */
const isRefused = ({ what, count, limit }: Measure): boolean =>
  count > (what === 'bytes' ? LIMITS.templateObjectBytes : limit);

function verdict({ what, count, limit }: Measure): string {
  if (what === 'bytes' && limit === LIMITS.templateBodyBytes)
    return `CloudFormation takes ${number(limit)} in a request and ${number(LIMITS.templateObjectBytes)} from S3`;
  return `CloudFormation takes ${number(limit)}${count > limit ? ' and refuses it' : ''}`;
}

const wayOut = ({ what }: Measure, layout: StackLayout): string =>
  layout === 'single'
    ? 'Give each microservice a stack of its own, in the design’s settings.'
    : what === 'parameters' || what === 'outputs'
      ? 'Let microservices share less, or let values cross as exports.'
      : 'Move some blocks into another microservice.';

/** One operation on a root and all it holds. */
function together(stacks: readonly Stack[], threshold: number) {
  const count = stacks.reduce(
    (sum, { template }) => sum + Object.keys(template.Resources).length,
    0,
  );
  const limit = LIMITS.nestedResources;
  if (100 * count < threshold * limit) return [];
  return [
    {
      message: `The nested stacks have ${number(count)} resources together; CloudFormation takes ${number(limit)} in one operation${count > limit ? ' and refuses them' : ''}. Give each microservice a stack of its own that is deployed by itself.`,
      blocks: [],
      ...(count > limit && { severity: 'error' as const }),
    },
  ];
}
