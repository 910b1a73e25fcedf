import { z } from 'zod';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { field } from '../fields.ts';

/** AWS's own rule groups. Source: WAF developer guide, "AWS Managed Rules rule groups list". */
const GROUPS = {
  ipReputation: 'AWSManagedRulesAmazonIpReputationList',
  common: 'AWSManagedRulesCommonRuleSet',
  knownBadInputs: 'AWSManagedRulesKnownBadInputsRuleSet',
  sql: 'AWSManagedRulesSQLiRuleSet',
} as const;
type Group = keyof typeof GROUPS;

export const ruleFields = {
  mode: field(z.enum(['block', 'count']).default('block'), {
    label: 'Mode',
    help: 'Counting first shows what would be turned away, without turning anybody away.',
    group: 'Rules',
    options: { block: 'Block', count: 'Count only' },
    safe: ['block'],
  }),
  ipReputation: field(z.boolean().default(true), {
    label: 'Known attackers',
    help: 'Addresses Amazon knows for bots and attacks.',
    group: 'Rules',
    safe: true,
  }),
  common: field(z.boolean().default(true), {
    label: 'Common attacks',
    help: 'What OWASP lists, such as scripts in requests. Bodies over 8 KB are refused too.',
    group: 'Rules',
    safe: true,
  }),
  knownBadInputs: field(z.boolean().default(true), {
    label: 'Known bad inputs',
    help: 'Requests that try known holes, such as Log4j’s.',
    group: 'Rules',
    safe: true,
  }),
  sql: field(z.boolean().default(false), {
    label: 'SQL injection',
    help: 'For what has a SQL database behind it.',
    group: 'Rules',
  }),
  rateLimit: field(z.int().min(10).max(2_000_000_000).default(2000), {
    label: 'Rate limit',
    help: 'Requests one address may make in five minutes; more are turned away.',
    unit: 'per 5 min',
    group: 'Rules',
  }),
};

export type RuleChoice = { readonly [group in Group]: boolean } & {
  readonly mode: 'block' | 'count';
  readonly rateLimit: number;
};

/** Cheap and certain rules first: what they turn away costs the others nothing. */
export function aclRules(chosen: RuleChoice, stem: string): readonly Value[] {
  const count = chosen.mode === 'count';
  const groups = (['ipReputation', 'common', 'knownBadInputs', 'sql'] as const).filter(
    (group) => chosen[group],
  );
  return [
    {
      Name: 'rate-limit',
      Priority: 0,
      Statement: { RateBasedStatement: { Limit: chosen.rateLimit, AggregateKeyType: 'IP' } },
      Action: count ? { Count: {} } : { Block: {} },
      VisibilityConfig: visibility(`${stem}RateLimit`),
    },
    ...groups.map((group, index) => ({
      Name: GROUPS[group],
      Priority: index + 1,
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: GROUPS[group] } },
      OverrideAction: count ? { Count: {} } : { None: {} },
      VisibilityConfig: visibility(`${stem}${GROUPS[group]}`),
    })),
  ];
}

const visibility = (name: string): ValueObject => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName: name.slice(0, 128),
});
