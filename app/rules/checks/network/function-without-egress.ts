import { defineRule } from '../../define-rule.ts';
import { adviceFor, cutOff, wayOut } from '../../network/egress.ts';
import { type Seat, seatOf } from '../../network/tiers.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const functionWithoutEgress = defineRule({
  id: 'function-without-egress',
  title: 'A function that can’t reach what it uses',
  area: 'network',
  severity: 'error',
  why: 'A function in a VPC has no public address: it reaches AWS services and the internet only through a NAT gateway or an endpoint, and times out without one.',
  source: sources.functionsInVpc,
  judges: 'block',
  check: (view, context) => {
    const seat = isFunction(view) ? seatOf(view, context) : undefined;
    // In a public tier it is told by function-in-public-subnet.
    if (!seat || seat.tier === 'public') return [];
    const cut = cutOff(view, seat, context);
    if (cut.length === 0) return [];
    const targets = listed([...new Set(cut.map(({ to }) => nameOf(to)))]);
    return [
      {
        message: `${nameOf(view)} can't reach ${targets}: ${WHY[seat.tier]}. ${adviceFor(seat)}`,
        blocks: [view.block.id, ...new Set(cut.map(({ to }) => to.block.id))],
        connections: cut.map(({ connection }) => connection.id),
        fixes: wayOut(view, seat, context),
      },
    ];
  },
});

const WHY: { readonly [tier in Exclude<Seat['tier'], 'public'>]: string } = {
  private: 'its VPC has no NAT gateway',
  isolated: 'an isolated tier has no way out',
};
