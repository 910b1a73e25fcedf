import type { Value } from '../../../cloudformation/template.ts';
import { certificateOf } from '../../certificates/certificate.ts';
import { defineBlock } from '../../define-block.ts';
import { pointed } from '../../dns/pointed.ts';
import { type RecordProperties, recordProperties } from '../../dns/record-properties.ts';
import type { DnsZone } from '../../traits/routing.ts';
import type { BlockScope } from '../../traits.ts';

export const route53Record = defineBlock({
  type: 'route-53-record',
  label: 'DNS record',
  kind: 'Route 53 record',
  category: 'networking',
  icon: 'route-53-record',
  summary: 'A name people know, which leads to a load balancer, an API or a distribution.',
  newName: 'www',
  services: ['Amazon Route 53'],
  resourceTypes: [
    'AWS::Route53::RecordSet',
    'AWS::Route53::HostedZone',
    'AWS::Route53::HealthCheck',
    'AWS::CertificateManager::Certificate',
  ],
  properties: recordProperties,
  traits: { dnsRecord: true },
  signals: () => ({ redundancy: 4, scales: true }),
  chips: ({ name, routing }) => [
    ...(name ? [name] : []),
    ...(routing === 'simple' ? [] : [routing]),
  ],
  compile: (chosen, scope) => {
    const { zone, zoneName } = zoneOf(scope, chosen);
    const name = chosen.name ? `${chosen.name}.${zoneName}` : zoneName;
    if (chosen.values.length > 0)
      scope.resource('', 'AWS::Route53::RecordSet', {
        HostedZoneId: zone().id,
        Name: name,
        Type: chosen.type,
        TTL: String(chosen.ttl),
        ResourceRecords: chosen.values,
      });
    let certificate: Value | undefined;
    return {
      dnsRecord: pointed({
        name,
        zone,
        routing: chosen.routing,
        certificate: () => {
          certificate ??= certificateOf(scope, chosen) ?? ownCertificate(scope, name, zone());
          return certificate;
        },
      }),
    };
  },
});

/** The zone it is in; one of its own is made when the first record needs it. */
function zoneOf(
  scope: BlockScope,
  chosen: RecordProperties,
): { readonly zone: () => DnsZone; readonly zoneName: string } {
  const { domainName, hostedZoneId } = chosen;
  const inDesign = chosen.zone
    ? scope.referenced(chosen.zone, 'route-53-zone')?.dnsZone
    : undefined;
  if (chosen.zone && !inDesign)
    scope.problem(
      `${scope.name} is in a hosted zone that isn't in the design any more.`,
      'Choose another zone, or none: then it brings its own.',
    );
  let made: DnsZone | undefined = inDesign;
  if (hostedZoneId) made ??= { id: hostedZoneId, name: domainName };
  return {
    zoneName: made?.name ?? domainName,
    zone: () => {
      made ??= {
        id: scope.resource('Zone', 'AWS::Route53::HostedZone', { Name: domainName }).ref,
        name: domainName,
      };
      return made;
    },
  };
}

const ownCertificate = (scope: BlockScope, name: string, zone: DnsZone): Value =>
  scope.resource('Certificate', 'AWS::CertificateManager::Certificate', {
    DomainName: name,
    ValidationMethod: 'DNS',
    DomainValidationOptions: [{ DomainName: name, HostedZoneId: zone.id }],
  }).ref;
