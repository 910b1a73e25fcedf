import { defineRule } from '../../define-rule.ts';
import { adviceFor, cutOff, wayOut } from '../../network/egress.ts';
import { publicSubnets, resourcesIn } from '../../network/subnets.ts';
import { seatOf } from '../../network/tiers.ts';
import { madeOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const functionInPublicSubnet = defineRule({
  id: 'function-in-public-subnet',
  title: 'A function that expects the internet in a public subnet',
  area: 'network',
  severity: 'error',
  why: 'An internet gateway serves what has a public address, and a function gets none, in whatever subnet it is: what it sends outside is lost, and it times out.',
  source: sources.functionsInVpc,
  judges: 'template',
  check: (context) => {
    const open = publicSubnets(context);
    return madeOf('AWS::Lambda::Function', context)
      .map((made) => ({ ...made, seat: seatOf(made.view, context) }))
      .filter(
        ({ properties, seat }) =>
          // Subnets of another stack are known by their tier alone.
          seat?.tier === 'public' ||
          resourcesIn(recordOf(properties['VpcConfig'])['SubnetIds']).some((id) => open.has(id)),
      )
      .map(({ view, seat }) => {
        const cut = seat ? cutOff(view, seat, context) : [];
        const targets = listed([...new Set(cut.map(({ to }) => nameOf(to)))]);
        const reach =
          cut.length > 0
            ? `${nameOf(view)} can't reach ${targets}: `
            : `${nameOf(view)} reaches nothing outside its VPC: `;
        return {
          message: `${reach}a function in a public subnet gets no public address, and the internet gateway needs one. ${
            seat
              ? adviceFor(seat)
              : 'Move it into subnets that lead to a NAT gateway, or out of the VPC.'
          }`,
          blocks: [view.block.id, ...new Set(cut.map(({ to }) => to.block.id))],
          connections: cut.map(({ connection }) => connection.id),
          // Who uses nothing outside loses nothing yet.
          ...(cut.length === 0 && { severity: 'warning' as const }),
          fixes: seat ? wayOut(view, seat, context) : [],
        };
      });
  },
});
