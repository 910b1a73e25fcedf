import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { publicBucket } from './public-bucket.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { a: 's3-bucket', b: 'cloudtrail-trail', c: 'AWS::S3::Bucket' } }],
  [
    'a policy for anybody under a condition',
    {
      blocks: {
        policy: {
          type: 'AWS::S3::BucketPolicy',
          properties: {
            Bucket: 'pictures',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: '*',
                  Action: 's3:GetObject',
                  Resource: '*',
                  Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } },
                },
              ],
            },
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw bucket that opens up',
    {
      blocks: {
        pictures: {
          type: 'AWS::S3::Bucket',
          properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } },
        },
      },
    },
    {
      messages: [
        'pictures lets its objects be made public, and one wrong policy or ACL does so. Block public access, and serve what is meant for everybody through CloudFront.',
      ],
      fixes: ['Block public access to pictures'],
    },
  ],
  [
    'a public ACL',
    {
      blocks: {
        pictures: { type: 'AWS::S3::Bucket', properties: { AccessControl: 'PublicRead' } },
      },
    },
    {
      messages: [
        'pictures lets its objects be made public, and one wrong policy or ACL does so. Block public access, and serve what is meant for everybody through CloudFront.',
      ],
      fixes: ['Block public access to pictures'],
    },
  ],
  [
    'an override that opens a bucket',
    {
      blocks: {
        pictures: {
          type: 's3-bucket',
          overrides: { '': { 'PublicAccessBlockConfiguration.BlockPublicAcls': false } },
        },
      },
    },
    {
      messages: [
        'pictures lets its objects be made public, and one wrong policy or ACL does so. Block public access, and serve what is meant for everybody through CloudFront.',
      ],
    },
  ],
  [
    'a policy for anybody',
    {
      blocks: {
        policy: {
          type: 'AWS::S3::BucketPolicy',
          properties: {
            Bucket: 'pictures',
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: '*' },
              ],
            },
          },
        },
      },
    },
    {
      messages: [
        'The policy of policy lets anybody in, without a condition. Name who may, or serve it through CloudFront.',
      ],
    },
  ],
];

describe('public-bucket', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(publicBucket, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(publicBucket, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
