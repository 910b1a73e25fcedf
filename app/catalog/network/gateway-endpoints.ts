import { sub } from '../../cloudformation/intrinsics.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** Each new route table joins the endpoints; the first one makes them. */
export function gatewayEndpoints(
  scope: BlockScope,
  network: Resource,
  wanted: { readonly s3Endpoint: boolean; readonly dynamodbEndpoint: boolean },
): (table: Resource) => void {
  let endpoints: readonly Resource[] | undefined;
  const endpoint = (suffix: 'S3Endpoint' | 'DynamoDbEndpoint', service: string): Resource =>
    scope.resource(suffix, 'AWS::EC2::VPCEndpoint', {
      VpcId: network.ref,
      VpcEndpointType: 'Gateway',
      ServiceName: sub(`com.amazonaws.\${AWS::Region}.${service}`),
    });
  return (table) => {
    endpoints ??= [
      ...(wanted.s3Endpoint ? [endpoint('S3Endpoint', 's3')] : []),
      ...(wanted.dynamodbEndpoint ? [endpoint('DynamoDbEndpoint', 'dynamodb')] : []),
    ];
    for (const one of endpoints) one.append('RouteTableIds', table.ref);
  };
}
