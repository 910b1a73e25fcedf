// A VPC's tiers, each made when a block first asks for it: a VPC has no subnet nobody drew.
import type { Tier } from '../traits/network.ts';
import type { Ground, Tiered } from './ground.ts';
import { routeTable, subnet } from './subnets.ts';
import { internetRoute, natGateway, natRoute } from './ways-out.ts';

type Tiers = (tier: Tier) => Tiered;

export function tiersOf(ground: Ground): Tiers {
  const made = new Map<Tier, Tiered>();
  const tiers: Tiers = (tier) => {
    const known = made.get(tier) ?? makers[tier](ground, tiers);
    made.set(tier, known);
    return known;
  };
  return tiers;
}

const makers: { readonly [tier in Tier]: (ground: Ground, tiers: Tiers) => Tiered } = {
  public: (ground) => {
    const table = routeTable(ground, 'PublicRouteTable');
    const route = internetRoute(ground, table);
    const subnets = ground.zones.map((zone) => subnet(ground, 'public', zone, table));
    return {
      subnetIds: subnets.map(({ id }) => id),
      connectivity: [route.logicalId, ...subnets.map(({ association }) => association)],
    };
  },

  // A route table in each zone, even where one NAT gateway serves all: a second one can follow.
  private: (ground, tiers) => {
    const { nat, zones } = ground;
    const shared = nat === 'one' ? natGateway(ground, 'A', tiers('public')) : undefined;
    const inZones = zones.map((zone) => {
      const table = routeTable(ground, `PrivateRouteTable${zone}`);
      const gateway = nat === 'one-per-az' ? natGateway(ground, zone, tiers('public')) : shared;
      const route = gateway && natRoute(ground, zone, table, gateway);
      return { ...subnet(ground, 'private', zone, table), route };
    });
    return {
      subnetIds: inZones.map(({ id }) => id),
      connectivity: inZones.flatMap(({ route, association }) =>
        route ? [route.logicalId, association] : [],
      ),
    };
  },

  isolated: (ground) => {
    const table = routeTable(ground, 'IsolatedRouteTable');
    const subnets = ground.zones.map((zone) => subnet(ground, 'isolated', zone, table));
    return { subnetIds: subnets.map(({ id }) => id), connectivity: [] };
  },
};
