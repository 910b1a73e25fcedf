// What a new instance is made of: image, disk, role and start-up script, with the metadata service
// answering by IMDSv2 only and every volume encrypted.
import type { Value } from '../../cloudformation/template.ts';
import { role } from '../identity/role.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export interface InstanceOptions {
  /** SSM public parameter that names the newest image. */
  readonly imageParameter: string;
  readonly instanceType: string;
  readonly volumeSize: number;
  readonly imdsV2: boolean;
  readonly detailedMonitoring: boolean;
  /** AWS-managed policies of the instances' role. */
  readonly policies: readonly string[];
  readonly securityGroup: Value;
  readonly placement: Placement;
  /** Base64, or an intrinsic that makes it. */
  readonly userData: Value;
}

export interface Launch {
  readonly template: Resource;
  readonly role: Resource;
}

export function launchTemplate(scope: BlockScope, options: InstanceOptions): Launch {
  const image = scope.parameter('Image', {
    Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    Default: options.imageParameter,
    Description: `Machine image of ${scope.name}: with every update of the stack the newest there is`,
  });
  const own = role(scope, 'InstanceRole', 'ec2.amazonaws.com', { managed: options.policies });
  const profile = scope.resource('InstanceProfile', 'AWS::IAM::InstanceProfile', {
    Roles: [own.ref],
  });
  const open = options.placement.tier === 'public';
  const template = scope.resource('LaunchTemplate', 'AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      ImageId: image,
      InstanceType: options.instanceType,
      IamInstanceProfile: { Arn: profile.get('Arn') },
      // Without a public address an instance in a public subnet reaches nothing outside.
      ...(open
        ? {
            NetworkInterfaces: [
              {
                DeviceIndex: 0,
                AssociatePublicIpAddress: true,
                Groups: [options.securityGroup],
              },
            ],
          }
        : { SecurityGroupIds: [options.securityGroup] }),
      MetadataOptions: {
        HttpEndpoint: 'enabled',
        HttpTokens: options.imdsV2 ? 'required' : 'optional',
        // One hop: containers on the instance don't get its role.
        HttpPutResponseHopLimit: 1,
      },
      Monitoring: { Enabled: options.detailedMonitoring },
      BlockDeviceMappings: [
        {
          // The root device of Amazon Linux.
          DeviceName: '/dev/xvda',
          Ebs: {
            Encrypted: true,
            VolumeType: 'gp3',
            VolumeSize: options.volumeSize,
            DeleteOnTermination: true,
          },
        },
      ],
      TagSpecifications: [
        { ResourceType: 'instance', Tags: nameTag(scope) },
        { ResourceType: 'volume', Tags: nameTag(scope) },
      ],
      UserData: options.userData,
    },
  });
  return { template, role: own };
}

/** For people who look at the account: instances have no other name. */
const nameTag = (scope: BlockScope): Value => [
  { Key: 'Name', Value: { 'Fn::Sub': `\${AWS::StackName}-${scope.logicalId}` } },
];
