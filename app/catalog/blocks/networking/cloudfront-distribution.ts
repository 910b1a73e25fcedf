import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import type { Value } from '../../../cloudformation/template.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { behaviors } from '../../distributions/behaviors.ts';
import { CLOUDFRONT_ZONE, SECURITY_HEADERS } from '../../distributions/policies.ts';
import {
  type DistributionProperties,
  distributionProperties,
} from '../../distributions/properties.ts';
import { webAclOf } from '../../firewalls/association.ts';
import { logBucket } from '../../logging/log-bucket.ts';
import type { Resource } from '../../traits/resource.ts';
import type { Addressable } from '../../traits/routing.ts';
import type { BlockScope } from '../../traits.ts';

export const cloudfrontDistribution = defineBlock({
  type: 'cloudfront-distribution',
  label: 'CloudFront distribution',
  kind: 'CloudFront',
  category: 'networking',
  icon: 'cloudfront',
  summary:
    'Serves a bucket, load balancers and APIs from the edge nearest to each viewer, over HTTPS.',
  newName: 'cdn',
  services: ['Amazon CloudFront'],
  resourceTypes: [
    'AWS::CloudFront::Distribution',
    'AWS::CloudFront::OriginAccessControl',
    'AWS::CloudFront::Function',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
  ],
  properties: distributionProperties,
  traits: {
    router: {
      to: ['bucket', 'application-load-balancer', 'network-load-balancer', 'api', 'external'],
    },
    callable: { over: 'internet' },
    addressable: true,
  },
  signals: ({ securityHeaders }) => ({
    public: true,
    securityHeaders,
    encryptedInTransit: true,
    scales: true,
    redundancy: 2,
    // Until an origin must have begun to answer. Source: CloudFront developer guide, "Response timeout".
    timeoutSeconds: 30,
  }),
  chips: ({ priceClass }) => (priceClass === 'PriceClass_All' ? ['everywhere'] : []),
  compile: (chosen, scope) => {
    const logs = chosen.accessLogs ? requestLogs(scope, chosen.logRetentionDays) : undefined;
    const acl = webAclOf(scope, chosen.webAcl, 'CLOUDFRONT')?.arn ?? chosen.webAclArn;
    const distribution = scope.resource(
      '',
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          Enabled: true,
          // CloudFront counts 128 characters. Source: API reference, DistributionConfig.
          Comment: clipped(scope.name, 'comment'),
          HttpVersion: 'http2and3',
          IPV6Enabled: true,
          PriceClass: chosen.priceClass,
          ...(acl && { WebACLId: acl }),
          ...(logs && { Logging: { Bucket: logs.get('DomainName'), IncludeCookies: false } }),
        },
      },
      { dependsOn: logs ? [`${scope.logicalId}LogBucketPolicy`] : [] },
    );
    const common = {
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
      ...(chosen.securityHeaders && { ResponseHeadersPolicyId: SECURITY_HEADERS }),
    };
    const { router, finish } = behaviors(scope, distribution, common, chosen.defaultRootObject);
    scope.onceConnected(finish);
    const url = sub(`https://${slot(distribution.logicalId, 'DomainName')}`);
    scope.output('Url', url, `Address of ${scope.name}`);
    return {
      router,
      callable: { statements: [], variables: [{ suffix: 'URL', value: url }] },
      addressable: names(scope, distribution, chosen),
      reference: distribution.ref,
    };
  },
});

/** The names that lead here, which its certificate must be for. */
function names(
  scope: BlockScope,
  distribution: Resource,
  { certificateArn }: DistributionProperties,
): Addressable {
  let shown: Value | undefined = certificateArn || undefined;
  const certificate = (): Value => {
    shown ??= scope.parameter('Certificate', {
      Type: 'String',
      Description: `ARN of an ACM certificate in us-east-1 for the names of ${scope.name}`,
    });
    return shown;
  };
  if (certificateArn) show(distribution, certificateArn);
  return {
    alias: (name) => {
      distribution.append('DistributionConfig.Aliases', name);
      show(distribution, certificate());
      return {
        dnsName: distribution.get('DomainName'),
        hostedZoneId: CLOUDFRONT_ZONE,
        healthUnknown: true,
      };
    },
  };
}

const show = (distribution: Resource, certificate: Value): void =>
  distribution.set('DistributionConfig.ViewerCertificate', {
    AcmCertificateArn: certificate,
    SslSupportMethod: 'sni-only',
    MinimumProtocolVersion: 'TLSv1.2_2021',
  });

/** CloudFront hands its logs over by an access list, which other buckets refuse. Source: CloudFront developer guide, "Standard logging (legacy)". */
const requestLogs = (scope: BlockScope, retentionDays: number): Resource =>
  logBucket(scope, retentionDays, () => [], {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
  }).bucket;
