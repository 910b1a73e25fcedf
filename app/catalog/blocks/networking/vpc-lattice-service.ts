import { z } from 'zod';
import { pseudo, slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { policyDocument } from '../../identity/role.ts';
import { serviceNetwork } from '../../lattice/service-network.ts';
import { serviceRules } from '../../lattice/service-rules.ts';
import { latticeMetrics } from '../../metrics/lattice.ts';
import { seatIn } from '../../network/seat.ts';

export const vpcLatticeService = defineBlock({
  type: 'vpc-lattice-service',
  label: 'VPC Lattice service',
  kind: 'VPC Lattice',
  category: 'networking',
  icon: 'vpc-lattice',
  summary:
    'A private HTTPS address for services and functions, that asks callers for their IAM role.',
  newName: 'lattice-service',
  services: ['Amazon VPC Lattice'],
  resourceTypes: [
    'AWS::VpcLattice::Service',
    'AWS::VpcLattice::ServiceNetwork',
    'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    'AWS::VpcLattice::ServiceNetworkVpcAssociation',
    'AWS::VpcLattice::Listener',
    'AWS::VpcLattice::AuthPolicy',
    'AWS::EC2::SecurityGroup',
  ],
  properties: z.object({
    auth: field(z.enum(['AWS_IAM', 'NONE']).default('AWS_IAM'), {
      label: 'Callers',
      help: 'With IAM callers sign their requests, and only blocks joined to it by a line may call. Without, every program in the VPC may that the security group lets in.',
      group: 'Access',
      options: { AWS_IAM: 'Signed with IAM', NONE: 'Anybody in the network' },
      safe: ['AWS_IAM'],
    }),
  }),
  traits: {
    router: { to: ['tasks', 'function'] },
    callable: { over: 'network' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ auth }) => ({
    authenticated: auth !== 'NONE',
    encryptedInTransit: true,
    public: false,
    redundancy: 2,
    scales: true,
    healthChecked: true,
    // Source: VPC Lattice quotas, "Idle timeout per connection".
    timeoutSeconds: 60,
  }),
  chips: ({ auth }) => [auth === 'AWS_IAM' ? 'IAM' : 'no IAM'],
  compile: ({ auth }, scope) => {
    const placement = seatIn(scope, 'private');
    if (!placement) return {};
    const { network, door } = serviceNetwork(scope, placement);
    const service = scope.resource('', 'AWS::VpcLattice::Service', { AuthType: auth });
    scope.resource('Membership', 'AWS::VpcLattice::ServiceNetworkServiceAssociation', {
      ServiceIdentifier: service.get('Id'),
      ServiceNetworkIdentifier: network.get('Id'),
    });
    const listener = scope.resource('Listener', 'AWS::VpcLattice::Listener', {
      ServiceIdentifier: service.get('Id'),
      Protocol: 'HTTPS',
      Port: door.port,
      // What nobody routes is answered here instead of reaching a service by chance.
      DefaultAction: { FixedResponse: { StatusCode: 404 } },
    });
    if (auth === 'AWS_IAM')
      scope.resource('Callers', 'AWS::VpcLattice::AuthPolicy', {
        ResourceIdentifier: service.get('Id'),
        // This account's roles, each as far as its own policy lets it.
        Policy: policyDocument([
          {
            ...allow(['vpc-lattice-svcs:Invoke'], '*'),
            Principal: '*',
            Condition: { StringEquals: { 'aws:PrincipalAccount': pseudo('AWS::AccountId') } },
          },
        ]),
      });
    return {
      router: serviceRules(service, listener),
      callable: {
        statements:
          auth === 'AWS_IAM'
            ? [allow(['vpc-lattice-svcs:Invoke'], sub(`${slot(service.logicalId, 'Arn')}/*`))]
            : [],
        variables: [
          {
            suffix: 'URL',
            value: sub(`https://${slot(service.logicalId, 'DnsEntry.DomainName')}`),
          },
        ],
        door,
      },
      networked: { securityGroup: door.securityGroup, vpcId: placement.vpcId },
      observable: latticeMetrics(service),
      reference: service.ref,
    };
  },
});
