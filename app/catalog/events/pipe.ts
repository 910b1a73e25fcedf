// What reads a queue or a stream by itself is a function. For everything else that is started or
// takes in, EventBridge Pipes reads and hands on.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { clipped } from '../descriptions.ts';
import type { Inbox, StartedConsumer } from '../traits/messaging.ts';
import type { ConnectionScope } from '../traits/resource.ts';
import { deliveryRole } from './delivery-role.ts';
import { isConsumer, refuse } from './rule-target.ts';

export interface PipeSource {
  readonly arn: Value;
  readonly statements: readonly Statement[];
  readonly parameters: ValueObject;
  /** Path to what tells its records apart. */
  readonly recordId: string;
  /** Path to what a record holds. */
  readonly payload: string;
}

export function pipe(
  source: PipeSource,
  to: StartedConsumer | Inbox,
  scope: ConnectionScope,
): void {
  const parameters = targetParameters(to, source);
  if (!parameters) {
    scope.problem(
      `Nothing carries what arrives in ${scope.fromName} to ${scope.toName}: pipes can't start it.`,
      `Put a function between them, or start ${scope.toName} by a rule or a schedule.`,
    );
    return;
  }
  if (!isConsumer(to) && to.refuses) refuse(to.refuses, scope);
  const role = deliveryRole(scope, 'pipes.amazonaws.com', [...source.statements, ...to.statements]);
  scope.resource('Pipe', 'AWS::Pipes::Pipe', {
    Description: clipped(`${scope.fromName} triggers ${scope.toName}`, 'rule'),
    RoleArn: role.get('Arn'),
    Source: source.arn,
    SourceParameters: source.parameters,
    Target: to.arn,
    ...(Object.keys(parameters).length > 0 && { TargetParameters: parameters }),
  });
}

function targetParameters(
  to: StartedConsumer | Inbox,
  { recordId, payload }: PipeSource,
): ValueObject | undefined {
  if (isConsumer(to)) return to.pipeTargetWith?.(payload) ?? to.pipeTarget;
  return typeof to.pipeTarget === 'function' ? to.pipeTarget(recordId) : to.pipeTarget;
}
