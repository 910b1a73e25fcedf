// A REST API answers a browser's question whether a page may call it by a method of its own on every
// path. Its answer names one origin. Source: API Gateway developer guide, "CORS for REST APIs".
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

const HEADERS = 'authorization,content-type,x-api-key';
const ALLOW = 'method.response.header.Access-Control-Allow-';

/** The method every path gets. */
export const preflight = (api: Resource, resourceId: Value, origin: string): ValueObject => ({
  RestApiId: api.ref,
  ResourceId: resourceId,
  HttpMethod: 'OPTIONS',
  AuthorizationType: 'NONE',
  Integration: {
    Type: 'MOCK',
    RequestTemplates: { 'application/json': '{"statusCode":204}' },
    IntegrationResponses: [
      {
        StatusCode: '204',
        ResponseParameters: {
          [`${ALLOW}Headers`]: `'${HEADERS}'`,
          [`${ALLOW}Methods`]: "'*'",
          [`${ALLOW}Origin`]: `'${origin}'`,
        },
      },
    ],
  },
  MethodResponses: [
    {
      StatusCode: '204',
      ResponseParameters: {
        [`${ALLOW}Headers`]: true,
        [`${ALLOW}Methods`]: true,
        [`${ALLOW}Origin`]: true,
      },
    },
  ],
});

/** Without them a page never learns why the API itself refused its call. Returns their logical ids. */
export const readableErrors = (
  scope: BlockScope,
  api: Resource,
  origin: string,
): readonly string[] =>
  (
    [
      ['ClientErrors', 'DEFAULT_4XX'],
      ['ServerErrors', 'DEFAULT_5XX'],
    ] as const
  ).map(
    ([suffix, type]) =>
      scope.resource(suffix, 'AWS::ApiGateway::GatewayResponse', {
        RestApiId: api.ref,
        ResponseType: type,
        ResponseParameters: {
          'gatewayresponse.header.Access-Control-Allow-Origin': `'${origin}'`,
        },
      }).logicalId,
  );

/** What nobody routes is answered here: a deployment must have a method. */
export const notFound = (api: Resource): ValueObject => ({
  RestApiId: api.ref,
  ResourceId: api.get('RootResourceId'),
  HttpMethod: 'ANY',
  AuthorizationType: 'NONE',
  Integration: {
    Type: 'MOCK',
    RequestTemplates: { 'application/json': '{"statusCode":404}' },
    IntegrationResponses: [
      {
        StatusCode: '404',
        ResponseTemplates: { 'application/json': '{"message":"Not found"}' },
      },
    ],
  },
  MethodResponses: [{ StatusCode: '404' }],
});
