import { defineRule } from '../../define-rule.ts';
import { listOf, madeOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const classicLoadBalancer = defineRule({
  id: 'classic-load-balancer',
  title: 'A load balancer of the first generation',
  area: 'lifecycle',
  severity: 'warning',
  why: 'A Classic Load Balancer knows no paths, no host names, no containers and no functions, and can’t tell the health of one service behind it from another’s. All of that came with its successors.',
  source: sources.classicLoadBalancers,
  judges: 'template',
  check: (context) =>
    madeOf('AWS::ElasticLoadBalancing::LoadBalancer', context).map(({ view, properties }) => {
      const protocols = listOf(properties['Listeners']).map((one) => recordOf(one)['Protocol']);
      // Without the meaning of requests only their bytes can be passed on.
      const isWeb = protocols.every((one) => typeof one === 'string' && /^https?$/i.test(one));
      return {
        message: `${nameOf(view)} is a Classic Load Balancer, which AWS keeps for what was built on it. Use ${isWeb ? 'an Application Load Balancer' : 'a Network Load Balancer, or for HTTP an Application Load Balancer'}.`,
        blocks: [view.block.id],
      };
    }),
});
