import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../../cloudformation/template.ts';
import { BUILDSPECS, IMAGE_REPOSITORY } from '../../builds/buildspecs.ts';
import { networkAccess } from '../../builds/network-access.ts';
import {
  type CodebuildProjectProperties,
  codebuildProjectProperties,
  ENVIRONMENTS,
} from '../../builds/properties.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { grants } from '../../identity/grants.ts';
import { role } from '../../identity/role.ts';
import { logGroup } from '../../logging/log-group.ts';
import { buildMetrics } from '../../metrics/deliveries.ts';
import { securityGroup } from '../../network/security-group.ts';
import type { CodeHost } from '../../traits/code.ts';
import type { Placement } from '../../traits/network.ts';
import type { SourceConsumer, SourceRepository } from '../../traits/operations.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

export const codebuildProject = defineBlock({
  type: 'codebuild-project',
  label: 'CodeBuild project',
  kind: 'CodeBuild',
  category: 'delivery',
  icon: 'codebuild',
  summary: 'Builds and tests code on a machine that is there only meanwhile.',
  newName: 'build',
  services: ['AWS CodeBuild'],
  resourceTypes: [
    'AWS::CodeBuild::Project',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
  ],
  properties: codebuildProjectProperties,
  traits: {
    codeHost: true,
    build: true,
    consumer: true,
    networked: { tiers: ['private'], required: false },
    observable: true,
  },
  signals: ({ timeout, concurrentBuilds, logRetentionDays }) => ({
    timeoutSeconds: timeout * 60,
    encrypted: true,
    scales: true,
    logRetentionDays,
    ...(concurrentBuilds !== undefined && { concurrencyLimit: concurrentBuilds }),
  }),
  chips: ({ architecture, compute }) => [architecture, compute.toLowerCase()],
  compile: (chosen, scope) => {
    const placement = scope.placement();
    const logs = logGroup(scope, 'Logs', chosen.logRetentionDays);
    const own = role(scope, 'Role', 'codebuild.amazonaws.com', {
      statements: [
        allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.get('Arn')),
        ...(placement ? networkAccess : []),
        ...pullsImage(chosen.image),
      ],
    });
    const network = placement && attach(scope, placement);
    const project = scope.resource(
      '',
      'AWS::CodeBuild::Project',
      {
        Description: clipped(scope.name, 'build'),
        ServiceRole: own.get('Arn'),
        Environment: environment(chosen),
        // In a VPC there is none. Source: CodeBuild user guide, "Local caching".
        ...(chosen.cache && !placement && { Cache: { Type: 'LOCAL', Modes: cacheModes(chosen) } }),
        LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: logs.ref } },
        TimeoutInMinutes: chosen.timeout,
        ...(chosen.concurrentBuilds !== undefined && {
          ConcurrentBuildLimit: chosen.concurrentBuilds,
        }),
        ...network?.properties,
      },
      { dependsOn: placement ? placement.connectivity : [] },
    );
    const { grant, grantsIn } = grants(scope, own);
    const codeHost: CodeHost = { grant, grantsIn, environment: variables(project) };
    for (const { name, value } of chosen.variables) codeHost.environment(name, value);
    const arn = project.get('Arn');
    let pushes = false;
    let piped = false;
    let clone: SourceRepository['clone'];
    scope.onceConnected(() => {
      // The source's own buildspec is there only where the source is handed over.
      const handed = piped || (chosen.makes === 'source' && !clone);
      const BuildSpec = buildspec(scope, chosen);
      project.set('Artifacts', { Type: handed ? 'CODEPIPELINE' : 'NO_ARTIFACTS' });
      if (handed) project.set('Source', { Type: 'CODEPIPELINE', BuildSpec });
      else project.set('Source', { ...(clone?.source ?? { Type: 'NO_SOURCE' }), BuildSpec });
      if (!handed && clone) project.set('SourceVersion', clone.version);
    });
    const consumer: SourceConsumer = {
      as: 'build',
      arn,
      statements: [allow(['codebuild:StartBuild'], arn)],
      target: {},
      fetchFrom: (repository) => {
        clone = repository.clone ?? clone;
        for (const statement of repository.clone?.statements ?? []) grant(statement);
      },
    };
    return {
      codeHost,
      build: {
        projectName: project.ref,
        logicalId: scope.logicalId,
        codeHost,
        statements: [
          allow(['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'], arn),
        ],
        inPipeline: () => {
          piped = true;
        },
        pushTo: ({ uri }) => {
          // Which of several the sample pushes to: the first; others have names of their own.
          if (!pushes) codeHost.environment(IMAGE_REPOSITORY, uri);
          pushes = true;
        },
      },
      consumer,
      ...(network && { networked: network.networked }),
      observable: buildMetrics(project),
      reference: project.ref,
    };
  },
});

function buildspec(scope: BlockScope, chosen: CodebuildProjectProperties): string {
  if (chosen.makes === 'source') return chosen.buildspecFile;
  if (chosen.makes !== 'inline') return BUILDSPECS[chosen.makes];
  if (!chosen.buildspec.trim())
    scope.problem(
      `${scope.name} builds by a buildspec that is empty.`,
      'Write it in the inspector, or choose one of the samples.',
    );
  return chosen.buildspec;
}

const runsDocker = ({ makes, docker }: CodebuildProjectProperties): boolean =>
  makes === 'image' || (makes !== 'package' && docker);

/** The sample for images says nothing of paths to keep. */
const cacheModes = (chosen: CodebuildProjectProperties): readonly Value[] => [
  ...(runsDocker(chosen) ? ['LOCAL_DOCKER_LAYER_CACHE'] : []),
  ...(chosen.makes === 'image' ? [] : ['LOCAL_CUSTOM_CACHE']),
];

function environment(chosen: CodebuildProjectProperties): ValueObject {
  const { type, image } = ENVIRONMENTS[chosen.architecture];
  return {
    Type: type,
    ComputeType: `BUILD_GENERAL1_${chosen.compute}`,
    Image: chosen.image || image,
    // Images of one's own are pulled with the rights of the project's role.
    ImagePullCredentialsType: ownRepository(chosen.image) ? 'SERVICE_ROLE' : 'CODEBUILD',
    PrivilegedMode: runsDocker(chosen),
  };
}

const OWN_REPOSITORY = /^(\d{12})\.dkr\.ecr\.([a-z\d-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)/;
const ownRepository = (image: string): boolean => OWN_REPOSITORY.test(image);

/** What the role needs to pull the image the build runs in. */
function pullsImage(image: string): readonly Statement[] {
  const [, account, region, name] = OWN_REPOSITORY.exec(image) ?? [];
  return account && region && name
    ? [
        allow(['ecr:GetAuthorizationToken'], '*'),
        allow(
          ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          sub(`arn:\${AWS::Partition}:ecr:${region}:${account}:repository/${name}`),
        ),
      ]
    : [];
}

function attach(scope: BlockScope, placement: Placement) {
  const group = securityGroup(scope, placement, 'build');
  const properties: ValueObject = {
    VpcConfig: {
      VpcId: placement.vpcId,
      Subnets: placement.subnetIds,
      SecurityGroupIds: [group.ref],
    },
  };
  return { properties, networked: { securityGroup: group.ref, vpcId: placement.vpcId } };
}

/** A list in a project; a name that is set twice keeps its place. */
function variables(project: Resource): CodeHost['environment'] {
  const places = new Map<string, number>();
  return (name, value) => {
    const entry = { Name: name, Value: value };
    const place = places.get(name);
    if (place === undefined) {
      places.set(name, places.size);
      project.append('Environment.EnvironmentVariables', entry, 'variable');
    } else {
      project.set(`Environment.EnvironmentVariables.${place}`, entry, 'variable');
    }
  };
}
