import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { TIERS } from '../../traits/network.ts';

export const subnetTier = defineBlock({
  type: 'subnet-tier',
  label: 'Subnet tier',
  kind: 'Subnet tier',
  category: 'structure',
  icon: 'subnet-private',
  iconFor: ({ tier }) => `subnet-${tier}`,
  summary: 'One subnet in each zone of a VPC. Where a block sits decides its subnets.',
  newName: 'Private',
  services: ['Amazon VPC'],
  resourceTypes: [],
  properties: z.object({
    tier: field(z.enum(TIERS).default('private'), {
      label: 'Tier',
      help: 'Public: reached from the internet. Private: reaches out through NAT. Isolated: neither, for data.',
      options: { public: 'Public', private: 'Private', isolated: 'Isolated' },
    }),
  }),
  traits: { placement: true },
  container: {
    size: { width: 584, height: 120 },
    // The label strip at the left is 26 px.
    padding: { top: 24, right: 16, bottom: 20, left: 42 },
  },
  within: ['vpc'],
  compile: ({ tier }, scope) => {
    const network = scope.network();
    if (!network) {
      scope.problem(
        `${scope.name} is a subnet tier outside a VPC.`,
        'Move it into a VPC, or delete it.',
      );
      return {};
    }
    return { placement: network.tier(tier) };
  },
});
