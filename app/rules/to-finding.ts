import type { Severity } from '../design/schema.ts';
import type { Problem, RuleDefinition } from './define-rule.ts';
import type { Finding } from './finding.ts';

export function toFinding(rule: string, severity: Severity, problem: Problem): Finding {
  const { message, blocks, connections = [], fixes = [] } = problem;
  return {
    key: [rule, blocks.join('+'), connections.join('+')].join(':'),
    rule,
    severity,
    message,
    blocks,
    connections,
    source: 'design',
    fixes,
  };
}

/** A rule that throws costs only its own findings. */
export function brokenRule({ id, title }: RuleDefinition, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ...toFinding('broken-rule', 'warning', {
      message: `Stackwright could not check "${title}" (${id}: ${reason}). The other rules ran. Please report it; until it is mended, the rule can be turned off in the design's settings.`,
      blocks: [],
    }),
    key: `broken-rule:${id}`,
  };
}
