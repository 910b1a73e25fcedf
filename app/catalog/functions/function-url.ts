import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { Released } from './release.ts';

/** An HTTPS address that asks for IAM credentials: nobody gets in by knowing it. */
export function functionUrl(scope: BlockScope, resource: Resource, { alias }: Released): void {
  const url = scope.resource(
    'FunctionUrl',
    'AWS::Lambda::Url',
    {
      AuthType: 'AWS_IAM',
      TargetFunctionArn: resource.get('Arn'),
      ...(alias && { Qualifier: alias.name }),
    },
    alias ? { dependsOn: [alias.resource.logicalId] } : {},
  );
  scope.output('FunctionUrl', url.get('FunctionUrl'), `Address of ${scope.name}`);
}
