// OpenSearch needs a role of its own in the account before it can put a domain into a VPC. There can be
// only one, so a template that simply makes it deploys once in an account and never again: a function
// makes it where it isn't there yet. Source: OpenSearch Service developer guide, "Using service-linked
// roles"; CloudFormation user guide, "Lambda-backed custom resources", "cfn-response module".
import { sub } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';
import { role } from '../identity/role.ts';
import { logGroup } from '../logging/log-group.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

const SERVICE = 'opensearchservice.amazonaws.com';
const LOG_DAYS = 30;

/** It stays when the stack goes: other domains of the account may need it by then. */
const CODE = `import time
import boto3
import cfnresponse

SERVICE = "${SERVICE}"


def make_role():
    iam = boto3.client("iam")
    try:
        iam.create_service_linked_role(AWSServiceName=SERVICE)
        time.sleep(15)  # until it is known everywhere
    except iam.exceptions.InvalidInputException as error:
        if "has been taken" not in str(error):
            raise


def handler(event, context):
    status, reason = cfnresponse.SUCCESS, None
    try:
        if event["RequestType"] == "Create":
            make_role()
    except Exception as error:
        status, reason = cfnresponse.FAILED, str(error)
    cfnresponse.send(event, context, status, {}, SERVICE, reason=reason)
`;

const maySetUp: Statement = {
  ...allow(
    ['iam:CreateServiceLinkedRole'],
    sub(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/aws-service-role/${SERVICE}/*`),
  ),
  Condition: { StringEquals: { 'iam:AWSServiceName': SERVICE } },
};

/** Of all domains of a stack the same. */
export const serviceLinkedRole = (scope: BlockScope): Resource =>
  scope.shared('OpenSearch service-linked role', () => {
    const logs = logGroup(scope, 'RoleMakerLogs', LOG_DAYS);
    const own = role(scope, 'RoleMakerRole', 'lambda.amazonaws.com', {
      statements: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.get('Arn')), maySetUp],
    });
    const maker = scope.resource('RoleMaker', 'AWS::Lambda::Function', {
      Description: 'Makes the service-linked role of OpenSearch where the account has none',
      Runtime: 'python3.13',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Code: { ZipFile: CODE },
      Timeout: 60,
      Role: own.get('Arn'),
      LoggingConfig: { LogGroup: logs.ref },
    });
    return scope.resource('ServiceLinkedRole', 'AWS::CloudFormation::CustomResource', {
      ServiceToken: maker.get('Arn'),
      ServiceTimeout: 120,
    });
  });
