// What a REST API's method leads to.
import { select, sub } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route } from '../traits/routing.ts';
import { invocationUri } from './guard.ts';
import { type Service, serviceRole } from './service-role.ts';
import { canVerify, type LoadBalancer } from './vpc-link.ts';

/** Makes a method's integration for one of the paths it stands on. */
export type Integrate = (path: string) => ValueObject;

export function restIntegration(
  target: Routable,
  route: Route,
  linkTo: (target: LoadBalancer, scope: ConnectionScope) => Resource,
  scope: ConnectionScope,
): Integrate | undefined {
  switch (target.as) {
    case 'function': {
      const uri = invocationUri(target.invokeArn);
      return () => ({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: uri });
    }
    case 'load-balancer': {
      if (!canVerify(target, scope)) return undefined;
      const link = linkTo(target, scope).ref;
      const scheme = target.certifiedName ? 'https' : 'http';
      return (path) => ({
        ...proxied(
          path,
          route.method,
          sub(`${scheme}://\${Host}${path}`, { Host: target.certifiedName ?? target.dnsName }),
        ),
        ConnectionType: 'VPC_LINK',
        ConnectionId: link,
        IntegrationTarget: target.arn,
      });
    }
    case 'external': {
      const url = target.url();
      return (path) => proxied(path, route.method, sub(`\${Url}${path}`, { Url: url }));
    }
    case 'service': {
      const role = serviceRole(target, scope).get('Arn');
      const call = SERVICE_CALLS[target.service](target, scope);
      return () => ({ ...serviceCall(call), Credentials: role });
    }
    default:
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName} itself.`,
        'Put a load balancer in a private tier between them.',
      );
      return undefined;
  }
}

/** The variables of a path: `/orders/{id}/{proxy}` → id, proxy. */
export const variablesOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\+?\}/g)].flatMap(([, name]) => name ?? []);

/** Hands a request on as it is; what is variable in the path comes from the caller's. */
const proxied = (path: string, method: string, uri: Value): ValueObject => ({
  Type: 'HTTP_PROXY',
  IntegrationHttpMethod: method,
  Uri: uri,
  ...(variablesOf(path).length > 0 && {
    RequestParameters: Object.fromEntries(
      variablesOf(path).map((name) => [
        `integration.request.path.${name}`,
        `method.request.path.${name}`,
      ]),
    ),
  }),
});

interface ServiceCall {
  /** `sqs:path/123456789012/orders`, `sns:action/Publish`. */
  readonly action: Value;
  readonly headers: { readonly [name: string]: string };
  readonly body: Value;
}

const FORM = { 'Content-Type': "'application/x-www-form-urlencoded'" };
const JSON_TEXT = '$util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'","\'")';

/** Source: API Gateway developer guide, "Integrate with AWS services"; each service's API reference. */
const SERVICE_CALLS: {
  readonly [service in Service['service']]: (
    target: Service,
    scope: ConnectionScope,
  ) => ServiceCall;
} = {
  sqs: ({ arn, fifo }) => ({
    action: sub('sqs:path/${AWS::AccountId}/${Queue}', {
      Queue: select(5, { 'Fn::Split': [':', arn] }),
    }),
    headers: FORM,
    body: `Action=SendMessage&MessageBody=$util.urlEncode($input.body)${fifo ? '&MessageGroupId=$context.requestId' : ''}`,
  }),
  sns: ({ arn, fifo }) => ({
    action: 'sns:action/Publish',
    headers: FORM,
    body: sub(
      `Action=Publish&TopicArn=$util.urlEncode('\${Topic}')&Message=$util.urlEncode($input.body)${fifo ? '&MessageGroupId=$context.requestId' : ''}`,
      { Topic: arn },
    ),
  }),
  'step-functions': ({ arn, answers }) => ({
    action: answers ? 'states:action/StartSyncExecution' : 'states:action/StartExecution',
    headers: { 'Content-Type': "'application/x-amz-json-1.0'" },
    body: sub(`{"stateMachineArn":"\${StateMachine}","input":"${JSON_TEXT}"}`, {
      StateMachine: arn,
    }),
  }),
  eventbridge: ({ reference }, { logicalId }) => ({
    action: 'events:action/PutEvents',
    headers: {
      'Content-Type': "'application/x-amz-json-1.1'",
      'X-Amz-Target': "'AWSEvents.PutEvents'",
    },
    body: sub(
      `{"Entries":[{"EventBusName":"\${Bus}","Source":"${logicalId}","DetailType":"$context.httpMethod $context.resourcePath","Detail":"${JSON_TEXT}"}]}`,
      { Bus: reference },
    ),
  }),
  kinesis: ({ reference }) => ({
    action: 'kinesis:action/PutRecord',
    headers: { 'Content-Type': "'application/x-amz-json-1.1'" },
    body: sub(
      '{"StreamName":"${Stream}","Data":"$util.base64Encode($input.body)","PartitionKey":"$context.requestId"}',
      { Stream: reference },
    ),
  }),
};

/** Answers that it was taken, or that it wasn't: what the service says is nobody else's concern. */
const serviceCall = ({ action, headers, body }: ServiceCall): ValueObject => ({
  Type: 'AWS',
  IntegrationHttpMethod: 'POST',
  Uri: sub('arn:${AWS::Partition}:apigateway:${AWS::Region}:${Action}', { Action: action }),
  PassthroughBehavior: 'NEVER',
  RequestParameters: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`integration.request.header.${name}`, value]),
  ),
  RequestTemplates: { 'application/json': body },
  IntegrationResponses: [
    { StatusCode: '202', ResponseTemplates: { 'application/json': '{"accepted":true}' } },
    {
      StatusCode: '400',
      SelectionPattern: '4\\d{2}',
      ResponseTemplates: { 'application/json': '{"accepted":false}' },
    },
    {
      StatusCode: '500',
      SelectionPattern: '5\\d{2}',
      ResponseTemplates: { 'application/json': '{"accepted":false}' },
    },
  ],
});

export const SERVICE_RESPONSES = ['202', '400', '500'].map((StatusCode) => ({ StatusCode }));
