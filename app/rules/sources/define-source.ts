import type { RuleDefinition } from '../define-rule.ts';

export type Source = RuleDefinition['source'];

/** A page of AWS's documentation. */
export const aws = (title: string, page: string): Source => ({
  title,
  url: `https://docs.aws.amazon.com/${page}.html`,
});
