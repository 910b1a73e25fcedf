// What an HTTP API's route leads to.
import { sub } from '../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route } from '../traits/routing.ts';
import { type Service, serviceRole } from './service-role.ts';
import { canVerify, type LoadBalancer } from './vpc-link.ts';

export function httpIntegration(
  target: Routable,
  route: Route,
  linkTo: (target: LoadBalancer, scope: ConnectionScope) => Resource,
  scope: ConnectionScope,
): ValueObject | undefined {
  switch (target.as) {
    case 'function':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: target.invokeArn,
        PayloadFormatVersion: '2.0',
      };
    case 'load-balancer':
      if (!canVerify(target, scope)) return undefined;
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: target.listenerArn,
        PayloadFormatVersion: '1.0',
        ConnectionType: 'VPC_LINK',
        ConnectionId: linkTo(target, scope).ref,
        // Without it API Gateway would speak plain HTTP to a listener that wants TLS.
        ...(target.certifiedName && { TlsConfig: { ServerNameToVerify: target.certifiedName } }),
      };
    case 'external':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: route.method,
        IntegrationUri: sub(`\${Url}${route.path.replace(/\*$/, '{proxy}')}`, {
          Url: target.url(),
        }),
        PayloadFormatVersion: '1.0',
      };
    case 'service': {
      const call = SERVICE_CALLS[target.service](target, scope);
      return (
        call && {
          IntegrationType: 'AWS_PROXY',
          IntegrationSubtype: call.subtype,
          CredentialsArn: serviceRole(target, scope).get('Arn'),
          RequestParameters: call.parameters,
          PayloadFormatVersion: '1.0',
        }
      );
    }
    default:
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName} itself.`,
        'Put a load balancer in a private tier between them.',
      );
      return undefined;
  }
}

interface ServiceCall {
  readonly subtype: string;
  readonly parameters: ValueObject;
}

const BODY = '$request.body';

/** Source: API Gateway developer guide, "Integration subtype reference". */
const SERVICE_CALLS: {
  readonly [service in Service['service']]: (
    target: Service,
    scope: ConnectionScope,
  ) => ServiceCall | undefined;
} = {
  sqs: ({ reference, fifo }) => ({
    subtype: 'SQS-SendMessage',
    parameters: {
      QueueUrl: reference,
      MessageBody: BODY,
      // Each request is a group of its own: an API knows no other.
      ...(fifo && { MessageGroupId: '$context.requestId' }),
    },
  }),
  'step-functions': ({ arn, answers }) => ({
    subtype: answers ? 'StepFunctions-StartSyncExecution' : 'StepFunctions-StartExecution',
    parameters: { StateMachineArn: arn, Input: BODY },
  }),
  eventbridge: ({ reference }, { logicalId }) => ({
    subtype: 'EventBridge-PutEvents',
    parameters: {
      Detail: BODY,
      DetailType: '$context.routeKey',
      Source: logicalId,
      EventBusName: reference,
    },
  }),
  kinesis: ({ reference }) => ({
    subtype: 'Kinesis-PutRecord',
    parameters: { StreamName: reference, Data: BODY, PartitionKey: '$context.requestId' },
  }),
  sns: (_, scope) => {
    scope.problem(
      `${scope.fromName} is an HTTP API, which can't publish to ${scope.toName} by itself.`,
      'Use a REST API, or put a function between them.',
    );
    return undefined;
  },
};
