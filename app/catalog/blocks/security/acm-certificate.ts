import { z } from 'zod';
import { DOMAIN_NAME } from '../../certificates/certificate.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

const name = z
  .string()
  .max(253)
  .regex(
    new RegExp(`^(?:\\*\\.)?${DOMAIN_NAME.source.slice(1)}`, 'i'),
    'a name such as shop.example.com, or *.example.com',
  );

export const acmCertificate = defineBlock({
  type: 'acm-certificate',
  label: 'ACM certificate',
  kind: 'Certificate',
  category: 'security',
  icon: 'acm',
  summary:
    'Proves to browsers that a name is yours. Renewed by AWS as long as its DNS records stand.',
  newName: 'certificate',
  services: ['AWS Certificate Manager'],
  resourceTypes: ['AWS::CertificateManager::Certificate'],
  properties: z.object({
    domainName: field(name.default('shop.example.com'), {
      label: 'Domain name',
      help: 'The name it is for, or *.example.com for all names one step below.',
    }),
    alternativeNames: field(z.array(name).max(9).default([]), {
      label: 'Further names',
      help: 'Other names the same certificate is for.',
    }),
    zone: field(z.string().optional(), {
      label: 'Hosted zone',
      help: 'The zone its names are in: Route 53 then proves that they are yours. Without one the stack waits, for days if need be, until somebody has made the records ACM asks for.',
      group: 'Validation',
      reference: 'route-53-zone',
    }),
    keyAlgorithm: field(z.enum(['RSA_2048', 'EC_prime256v1', 'EC_secp384r1']).default('RSA_2048'), {
      label: 'Key',
      help: 'RSA is understood by every client, elliptic curves are quicker.',
      group: 'Validation',
      options: { RSA_2048: 'RSA 2048', EC_prime256v1: 'ECDSA P-256', EC_secp384r1: 'ECDSA P-384' },
    }),
  }),
  traits: {},
  signals: () => ({ stateful: false }),
  chips: ({ domainName }) => [domainName],
  compile: ({ domainName, alternativeNames, zone, keyAlgorithm }, scope) => {
    const hosted = zone ? scope.referenced(zone, 'route-53-zone')?.reference : undefined;
    if (zone && hosted === undefined)
      scope.problem(
        `${scope.name} is proved in a hosted zone that isn't in the design any more.`,
        'Choose another zone, or none.',
      );
    const names = [...new Set([domainName, ...alternativeNames])];
    const certificate = scope.resource('', 'AWS::CertificateManager::Certificate', {
      DomainName: domainName,
      ...(names.length > 1 && { SubjectAlternativeNames: names.slice(1) }),
      ValidationMethod: 'DNS',
      KeyAlgorithm: keyAlgorithm,
      ...(hosted !== undefined && {
        DomainValidationOptions: names.map((DomainName) => ({ DomainName, HostedZoneId: hosted })),
      }),
    });
    return { reference: certificate.ref };
  },
});
