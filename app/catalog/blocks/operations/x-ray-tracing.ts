import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { stackUniqueName } from '../../stack-unique-name.ts';

/** Source: X-Ray API reference, SamplingRule and CreateGroup. */
const LONGEST_NAME = 32;

export const xRayTracing = defineBlock({
  type: 'x-ray-tracing',
  label: 'X-Ray tracing',
  kind: 'X-Ray',
  category: 'operations',
  icon: 'x-ray',
  summary:
    'Says which requests are traced, and collects the traces worth looking at. Blocks turn tracing on themselves.',
  newName: 'traces',
  services: ['AWS X-Ray'],
  resourceTypes: ['AWS::XRay::SamplingRule', 'AWS::XRay::Group'],
  properties: z.object({
    rate: field(z.number().min(0).max(100).default(5), {
      label: 'Traced requests',
      help: 'Of those beyond the reservoir. All of them is for quiet systems: traces are paid for.',
      unit: '%',
      group: 'Sampling',
    }),
    reservoir: field(z.int().min(0).max(1000).default(1), {
      label: 'Reservoir',
      help: 'So many requests a second are traced in any case, so that quiet services are seen too.',
      unit: 'a second',
      group: 'Sampling',
    }),
    service: field(z.string().min(1).max(64).default('*'), {
      label: 'Service',
      help: 'Only requests to services of this name; * and ? stand for anything.',
      group: 'Sampling',
    }),
    path: field(z.string().min(1).max(128).default('*'), {
      label: 'Path',
      help: 'Only requests for this path, such as /checkout/*.',
      group: 'Sampling',
    }),
    priority: field(z.int().min(1).max(9999).default(1000), {
      label: 'Priority',
      help: 'Of all rules of the account the lowest that fits wins.',
      group: 'Sampling',
    }),
    filter: field(
      z.string().min(1).max(2000).default('fault = true OR error = true OR responsetime > 5'),
      {
        label: 'Group',
        help: 'Filter expression: which traces belong to the group.',
        group: 'Insights',
        multiline: 'text',
      },
    ),
    insights: field(z.boolean().default(true), {
      label: 'Insights',
      help: 'Finds when faults of the group are more than usual, and where they come from.',
      group: 'Insights',
    }),
    insightEvents: field(z.boolean().default(false), {
      label: 'Events of insights',
      help: 'Tells EventBridge of each insight.',
      group: 'Insights',
      when: { property: 'insights', in: [true] },
    }),
  }),
  traits: {},
  signals: () => ({ stateful: false }),
  chips: ({ rate }) => [`${rate} % of requests`],
  compile: (chosen, scope) => {
    const name = stackUniqueName(scope.logicalId, LONGEST_NAME);
    const rule = scope.resource('', 'AWS::XRay::SamplingRule', {
      SamplingRule: {
        RuleName: name,
        Version: 1,
        Priority: chosen.priority,
        FixedRate: chosen.rate / 100,
        ReservoirSize: chosen.reservoir,
        ServiceName: chosen.service,
        ServiceType: '*',
        Host: '*',
        HTTPMethod: '*',
        URLPath: chosen.path,
        ResourceARN: '*',
      },
    });
    scope.resource('Group', 'AWS::XRay::Group', {
      GroupName: name,
      FilterExpression: chosen.filter,
      InsightsConfiguration: {
        InsightsEnabled: chosen.insights,
        NotificationsEnabled: chosen.insights && chosen.insightEvents,
      },
    });
    return { reference: rule.ref };
  },
});
