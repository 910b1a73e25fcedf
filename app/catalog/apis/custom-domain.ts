// The names an API serves besides the one AWS gives it. Made when a record leads to it.
import type { Value } from '../../cloudformation/template.ts';
import type { Resource } from '../traits/resource.ts';
import type { Addressable } from '../traits/routing.ts';

/** Of HTTP and WebSocket APIs. */
export const apiDomain = (api: Resource, stage: Resource): Addressable => ({
  alias: (name, certificate, scope) => {
    const domain = scope.resource('DomainName', 'AWS::ApiGatewayV2::DomainName', {
      DomainName: name,
      DomainNameConfigurations: [
        { CertificateArn: certificate(), EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    });
    scope.resource('Mapping', 'AWS::ApiGatewayV2::ApiMapping', {
      ApiId: api.ref,
      DomainName: domain.ref,
      Stage: stage.ref,
    });
    return regional(domain);
  },
});

export const restDomain = (api: Resource, stage: () => Value): Addressable => ({
  alias: (name, certificate, scope) => {
    const domain = scope.resource('DomainName', 'AWS::ApiGateway::DomainName', {
      DomainName: name,
      RegionalCertificateArn: certificate(),
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    });
    scope.resource('Mapping', 'AWS::ApiGateway::BasePathMapping', {
      DomainName: domain.ref,
      RestApiId: api.ref,
      Stage: stage(),
    });
    return regional(domain);
  },
});

const regional = (domain: Resource) => ({
  dnsName: domain.get('RegionalDomainName'),
  hostedZoneId: domain.get('RegionalHostedZoneId'),
});
