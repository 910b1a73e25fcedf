import { z } from 'zod';
import { pseudo } from '../../../cloudformation/intrinsics.ts';
import { DOMAIN_NAME } from '../../certificates/certificate.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { field } from '../../fields.ts';
import type { BlockScope } from '../../traits.ts';

export const route53Zone = defineBlock({
  type: 'route-53-zone',
  label: 'Hosted zone',
  kind: 'Route 53 zone',
  category: 'networking',
  icon: 'route-53',
  summary: 'The names below a domain: for everybody, or inside a VPC.',
  newName: 'zone',
  services: ['Amazon Route 53'],
  resourceTypes: ['AWS::Route53::HostedZone'],
  properties: z.object({
    domainName: field(
      z.string().max(253).regex(DOMAIN_NAME, 'a name such as example.com').default('shop.test'),
      {
        label: 'Domain name',
        help: 'A public one works once its registrar names the zone’s name servers, which are an output of the stack. Another name is another zone.',
      },
    ),
    visibility: field(z.enum(['public', 'private']).default('public'), {
      label: 'Seen from',
      help: 'A private zone answers inside its VPC alone.',
      options: { public: 'Everywhere', private: 'Inside a VPC' },
    }),
    vpc: field(z.string().optional(), {
      label: 'VPC',
      help: 'Whose programs see its names.',
      reference: 'vpc',
      when: { property: 'visibility', in: ['private'] },
    }),
    keep: keptOnDelete(
      'zone',
      'The zone stays when the stack or the block is deleted: another one would have other name servers.',
    ),
  }),
  traits: { dnsZone: true },
  signals: ({ visibility, keep }) => ({
    // Its name servers can't be had again, and a registrar points at them.
    stateful: true,
    keptOnDelete: keep,
    public: visibility === 'public',
  }),
  chips: ({ domainName, visibility }) => [
    domainName,
    ...(visibility === 'private' ? ['private'] : []),
  ],
  compile: ({ domainName, visibility, vpc, keep }, scope) => {
    const vpcId = visibility === 'private' ? vpcOf(scope, vpc) : undefined;
    const zone = scope.resource(
      '',
      'AWS::Route53::HostedZone',
      {
        Name: domainName,
        // Route 53 counts 256 characters. Source: API reference, HostedZoneConfig.
        HostedZoneConfig: { Comment: clipped(scope.name, 'function') },
        ...(vpcId !== undefined && { VPCs: [{ VPCId: vpcId, VPCRegion: pseudo('AWS::Region') }] }),
      },
      { deletionPolicy: keep ? KEPT : 'Delete' },
    );
    // A private zone has no name servers to tell of.
    if (visibility === 'public')
      scope.output(
        'NameServers',
        { 'Fn::Join': [' ', zone.get('NameServers')] },
        `Name servers of ${domainName}`,
      );
    return { dnsZone: { id: zone.ref, name: domainName }, reference: zone.ref };
  },
});

function vpcOf(scope: BlockScope, chosen: string | undefined) {
  const vpcId = (chosen ? scope.referenced(chosen, 'vpc')?.network : scope.network())?.vpcId;
  if (vpcId === undefined)
    scope.problem(
      `${scope.name} is a private zone, and of no VPC.`,
      'Choose the VPC whose programs see its names.',
    );
  return vpcId;
}
