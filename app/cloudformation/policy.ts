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

export const allow = (action: readonly string[], resource: Value): Statement => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

/** The document that lets AWS services assume a role. */
export const assumedBy = (...services: readonly string[]): Value => ({
  Version: POLICY_VERSION,
  Statement: [{ Effect: 'Allow', Principal: { Service: services }, Action: 'sts:AssumeRole' }],
});
