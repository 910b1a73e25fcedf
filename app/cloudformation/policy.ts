import type { Value } from './template.ts';

/** One statement of an IAM policy. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Value;
  readonly Action: string | readonly string[];
  readonly Resource?: Value;
  readonly Condition?: Value;
}

export const POLICY_VERSION = '2012-10-17';

/** One action or service stands by itself, as people write it. */
const listed = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;

export const allow = (actions: readonly string[], resource: Value): Statement => ({
  Effect: 'Allow',
  Action: listed(actions),
  Resource: resource,
});

/** The document that lets AWS services assume a role. */
export const assumedBy = (...services: readonly string[]): Value => ({
  Version: POLICY_VERSION,
  Statement: [
    { Effect: 'Allow', Principal: { Service: listed(services) }, Action: 'sts:AssumeRole' },
  ],
});
