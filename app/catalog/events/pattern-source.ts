import type { ValueObject } from '../../cloudformation/template.ts';
import { clipped } from '../descriptions.ts';
import type { Consumer, DeliveryOptions, EventSource, Inbox } from '../traits/messaging.ts';
import type { ConnectionScope } from '../traits/resource.ts';
import { addTarget } from './rule-target.ts';

/** What a connection's own rule says of its source: bus and pattern. */
export type RuleProperties = (
  options: DeliveryOptions,
  scope: ConnectionScope,
) => ValueObject | undefined;

/** Events that EventBridge matches: every connection brings a rule of its own. */
export function patternSource(ruleProperties: RuleProperties): EventSource {
  const deliver = (
    to: Consumer | Inbox,
    options: DeliveryOptions,
    scope: ConnectionScope,
  ): void => {
    const properties = ruleProperties(options, scope);
    if (!properties) return;
    const rule = scope.resource('Rule', 'AWS::Events::Rule', {
      Description: clipped(`${scope.fromName} triggers ${scope.toName}`, 'rule'),
      ...properties,
    });
    addTarget(rule, 'target', to, options, scope);
  };
  return { deliver, deliverTo: deliver };
}
