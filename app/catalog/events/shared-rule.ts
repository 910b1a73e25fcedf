import { fnv1a } from '../fnv1a.ts';
import type { Consumer, DeliveryOptions, EventSource, Inbox } from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import { addTarget } from './rule-target.ts';

/** Targets one rule may have. Source: EventBridge user guide, "EventBridge quotas". */
const MOST_TARGETS = 5;

/** The events of one rule: every connection is a target of it. */
export function sharedRule(rule: Resource): EventSource {
  let targets = 0;
  const deliver = (
    to: Consumer | Inbox,
    options: DeliveryOptions,
    scope: ConnectionScope,
  ): void => {
    targets += 1;
    if (targets > MOST_TARGETS)
      scope.problem(
        `${scope.fromName} has more than ${MOST_TARGETS} targets, which EventBridge refuses.`,
        'Use a second rule with the same pattern.',
      );
    if (options.filter.trim() !== '')
      scope.problem(
        `${scope.fromName} → ${scope.toName}: all targets of a rule get the same events, so the connection can't filter them.`,
        `Filter in the pattern of ${scope.fromName}, or use a rule for each.`,
      );
    addTarget(rule, targetId(scope.logicalId), to, options, scope);
  };
  return { deliver, deliverTo: deliver };
}

/** Longest id of a target. Source: EventBridge API reference, Target. */
const LONGEST_ID = 64;

const targetId = (logicalId: string): string =>
  logicalId.length <= LONGEST_ID
    ? logicalId
    : `${logicalId.slice(0, LONGEST_ID - 9)}-${fnv1a(logicalId).toString(16)}`;
