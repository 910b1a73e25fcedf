// What Application and Network Load Balancers have in common.
import type { Value } from '../../cloudformation/template.ts';
import { attribute } from '../routers/attribute.ts';
import type { Resource } from '../traits/resource.ts';
import type { Addressable } from '../traits/routing.ts';

/** Everybody may come in to a port of a public one. */
export const fromTheInternet = (protocol: 'tcp' | 'udp', port: number): Value => ({
  Description: 'The internet',
  CidrIp: '0.0.0.0/0',
  IpProtocol: protocol,
  FromPort: port,
  ToPort: port,
});

/** Where its names lead: a load balancer has an address of its own already. */
export const balancerAddress = (balancer: Resource): Addressable => ({
  alias: () => ({
    dnsName: balancer.get('DNSName'),
    hostedZoneId: balancer.get('CanonicalHostedZoneID'),
  }),
});

export const logAttributes = (bucket: Resource): readonly Value[] => [
  attribute('access_logs.s3.enabled', true),
  { Key: 'access_logs.s3.bucket', Value: bucket.ref },
];
