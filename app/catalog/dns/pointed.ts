// A record leads to one place, or is a set: one record for each place, told apart by the policy.
import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Alias, DnsRecord, DnsZone, ResolveOptions } from '../traits/routing.ts';
import type { RecordProperties } from './record-properties.ts';

interface Named {
  readonly name: string;
  readonly zone: () => DnsZone;
  readonly routing: RecordProperties['routing'];
  readonly certificate: () => Value;
}

export function pointed(record: Named): DnsRecord {
  const { name, routing } = record;
  const taken = new Set<string>();
  return {
    resolve: (target, options, scope) => {
      const place = keyOf(routing, options, scope);
      if (taken.has(place.key)) {
        scope.problem(place.clash, place.hint);
        return;
      }
      taken.add(place.key);
      const alias = target.alias(name, record.certificate, scope);
      if (!alias) return;
      const check = healthCheck(alias, options, scope);
      scope.resource('Record', 'AWS::Route53::RecordSet', {
        HostedZoneId: record.zone().id,
        Name: name,
        Type: 'A',
        AliasTarget: {
          DNSName: alias.dnsName,
          HostedZoneId: alias.hostedZoneId,
          EvaluateTargetHealth: !alias.healthUnknown,
        },
        ...(routing !== 'simple' && { SetIdentifier: scope.logicalId }),
        ...place.properties,
        ...(check && { HealthCheckId: check.ref }),
      });
    },
  };
}

interface Place {
  readonly key: string;
  readonly properties: ValueObject;
  readonly clash: string;
  readonly hint: string;
}

/** What tells one record of a set from the others, and what is said where two are the same. */
function keyOf(
  routing: Named['routing'],
  { weight, failover, region }: ResolveOptions,
  { fromName, logicalId }: ConnectionScope,
): Place {
  switch (routing) {
    case 'simple':
      return {
        key: '',
        properties: {},
        clash: `${fromName} leads to several places, and nothing says which is chosen.`,
        hint: `Set the routing of ${fromName} to weight, failover or latency.`,
      };
    case 'weighted':
      return { key: logicalId, properties: { Weight: weight }, clash: '', hint: '' };
    case 'failover':
      return {
        key: failover,
        properties: { Failover: failover },
        clash: `${fromName} leads to two places as ${failover.toLowerCase()}.`,
        hint: 'One is the primary, one the secondary: say so on each line.',
      };
    case 'latency':
      return {
        key: region,
        properties: { Region: region || pseudo('AWS::Region') },
        clash: `${fromName} leads to two places in the Region ${region || 'of the stack'}.`,
        hint: 'Say on each line in which Region its place is.',
      };
  }
}

/** Route 53 asks from outside: what is inside a VPC only it can't reach. */
function healthCheck(
  alias: Alias,
  { healthCheck: protocol, healthCheckPath }: ResolveOptions,
  scope: ConnectionScope,
): Resource | undefined {
  if (protocol === 'none') return undefined;
  return scope.resource('HealthCheck', 'AWS::Route53::HealthCheck', {
    HealthCheckConfig: {
      Type: protocol,
      FullyQualifiedDomainName: alias.dnsName,
      Port: protocol === 'HTTPS' ? 443 : 80,
      ResourcePath: healthCheckPath,
      RequestInterval: 30,
      FailureThreshold: 3,
      ...(protocol === 'HTTPS' && { EnableSNI: true }),
    },
  });
}
