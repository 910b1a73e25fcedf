import { sub } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';

/**
 * What a project in a VPC needs to have a network interface made and used by CodeBuild.
 * Source: CodeBuild user guide, "Allow CodeBuild access to AWS services required to create a VPC
 * network interface".
 */
export const networkAccess: readonly Statement[] = [
  allow(
    [
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeDhcpOptions',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
    ],
    '*',
  ),
  {
    ...allow(
      ['ec2:CreateNetworkInterfacePermission'],
      sub('arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:network-interface/*'),
    ),
    Condition: { StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' } },
  },
];
