import { sub } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import { statementValue } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';

/** A bucket seen by a distribution: one that is told in its policy may read its objects, nobody else. */
export const distributed = (
  bucket: Resource,
  policy: Pick<Resource, 'append'>,
  key?: Key,
): Routable => ({
  as: 'bucket',
  arn: bucket.get('Arn'),
  domainName: bucket.get('RegionalDomainName'),
  admitDistribution: (distribution) => {
    key?.admit('cloudfront.amazonaws.com');
    policy.append(
      'PolicyDocument.Statement',
      statementValue({
        ...allow(['s3:GetObject'], sub('${Bucket}/*', { Bucket: bucket.get('Arn') })),
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: {
          StringEquals: {
            'AWS:SourceArn': sub(
              'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}',
              { Distribution: distribution },
            ),
          },
        },
      }),
      'statement',
    );
  },
});
