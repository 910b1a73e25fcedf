// How new code reaches callers: at once, or through an alias whose version is changed in steps.
//
// CloudFormation publishes a version only when its resource is replaced, and replaces it when the
// description changes: it holds a number made of everything the function says. Code that changes
// where the template says nothing of it – another object under the same key, another image under
// the same tag – makes no new version.
import { join } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { fnv1a } from '../fnv1a.ts';
import { role } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { LambdaFunctionProperties } from './properties.ts';

/** What callers, permissions and mappings name: the function, or an alias of it. */
export interface Released {
  /** Taken as a function's name as well. */
  readonly arn: Value;
  readonly alias?: { readonly name: string; readonly resource: Resource };
  /** Parameters whose other value makes another version too: an image's tag. */
  readonly versionedBy: Value[];
}

const ALIAS = 'live';

type Options = Pick<
  LambdaFunctionProperties,
  'release' | 'provisionedConcurrency' | 'reservedConcurrency' | 'snapStart'
>;

export function release(scope: BlockScope, resource: Resource, options: Options): Released {
  const { provisionedConcurrency, reservedConcurrency, snapStart } = options;
  const direct = options.release === 'direct' && !snapStart && provisionedConcurrency === undefined;
  const versionedBy: Value[] = [];
  if (direct) return { arn: resource.get('Arn'), versionedBy };
  const version = scope.resource(
    'Version',
    'AWS::Lambda::Version',
    { FunctionName: resource.ref, Description: '' },
    // The version before is what a deployment goes back to.
    { deletionPolicy: 'Retain' },
  );
  scope.onceConnected(() => {
    const number = fnv1a(published(resource.properties())).toString(16);
    version.set(
      'Description',
      versionedBy.length > 0 ? join(' ', [number, ...versionedBy]) : number,
    );
  });
  const shifting = SHIFTS[options.release];
  const alias = scope.resource(
    'Alias',
    'AWS::Lambda::Alias',
    {
      Name: ALIAS,
      FunctionName: resource.ref,
      FunctionVersion: version.get('Version'),
      ...(provisionedConcurrency !== undefined && {
        ProvisionedConcurrencyConfig: {
          ProvisionedConcurrentExecutions: Math.min(
            provisionedConcurrency,
            reservedConcurrency ?? provisionedConcurrency,
          ),
        },
      }),
    },
    shifting ? { updatePolicy: trafficShifting(scope, resource, shifting) } : {},
  );
  return { arn: alias.ref, alias: { name: ALIAS, resource: alias }, versionedBy };
}

/** What isn't part of a version: Lambda refuses to publish another one that says the same. */
const UNVERSIONED = ['ReservedConcurrentExecutions', 'RecursiveLoop', 'Tags'];

const published = (properties: ValueObject): string =>
  JSON.stringify(Object.entries(properties).filter(([name]) => !UNVERSIONED.includes(name)));

/** Source: CodeDeploy user guide, "Deployment configurations on a Lambda compute platform". */
const SHIFTS: { readonly [release in Options['release']]: string | undefined } = {
  direct: undefined,
  'all-at-once': undefined,
  canary: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
  linear: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
};

/** CodeDeploy moves the alias, and moves it back when the new version fails. */
function trafficShifting(
  scope: BlockScope,
  resource: Resource,
  configuration: string,
): ValueObject {
  const alarm = scope.resource('ErrorAlarm', 'AWS::CloudWatch::Alarm', {
    AlarmDescription: `Errors of ${scope.logicalId} while a new version takes over`,
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [
      { Name: 'FunctionName', Value: resource.ref },
      { Name: 'Resource', Value: { 'Fn::Sub': `\${${resource.logicalId}}:${ALIAS}` } },
    ],
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  });
  const application = scope.resource('Releases', 'AWS::CodeDeploy::Application', {
    ComputePlatform: 'Lambda',
  });
  const deployer = role(scope, 'ReleaseRole', 'codedeploy.amazonaws.com', {
    managed: ['service-role/AWSCodeDeployRoleForLambdaLimited'],
  });
  const group = scope.resource('ReleaseGroup', 'AWS::CodeDeploy::DeploymentGroup', {
    ApplicationName: application.ref,
    ServiceRoleArn: deployer.get('Arn'),
    DeploymentConfigName: configuration,
    DeploymentStyle: {
      DeploymentType: 'BLUE_GREEN',
      DeploymentOption: 'WITH_TRAFFIC_CONTROL',
    },
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
    AlarmConfiguration: { Enabled: true, Alarms: [{ Name: alarm.ref }] },
  });
  return {
    CodeDeployLambdaAliasUpdate: {
      ApplicationName: application.ref,
      DeploymentGroupName: group.ref,
    },
  };
}
