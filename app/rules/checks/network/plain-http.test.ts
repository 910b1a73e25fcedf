import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { plainHttp } from './plain-http.ts';

const valid: readonly [string, Sketch][] = [
  ['the defaults', { blocks: { a: 'sqs-queue', b: 'sns-topic', c: 's3-bucket' } }],
  [
    'a load balancer inside the network',
    {
      blocks: {
        net: 'vpc',
        seat: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'alb', parent: 'seat' },
      },
    },
  ],
  [
    'a load balancer with a certificate',
    {
      blocks: {
        net: 'vpc',
        seat: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        web: {
          type: 'alb',
          parent: 'seat',
          properties: {
            certificateArn:
              'arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'sqs-queue that takes plain HTTP',
    { blocks: { news: { type: 'sqs-queue', properties: { onlyTls: false } } } },
    {
      messages: [
        'news also takes requests over plain HTTP, which anybody on the way reads. Let it refuse them.',
      ],
      fixes: ['Let news refuse plain HTTP'],
    },
  ],
  [
    'sns-topic that takes plain HTTP',
    { blocks: { news: { type: 'sns-topic', properties: { onlyTls: false } } } },
    {
      messages: [
        'news also takes requests over plain HTTP, which anybody on the way reads. Let it refuse them.',
      ],
      fixes: ['Let news refuse plain HTTP'],
    },
  ],
  [
    's3-bucket that takes plain HTTP',
    { blocks: { news: { type: 's3-bucket', properties: { onlyTls: false } } } },
    {
      messages: [
        'news also takes requests over plain HTTP, which anybody on the way reads. Let it refuse them.',
      ],
      fixes: ['Let news refuse plain HTTP'],
    },
  ],
  [
    'a public load balancer without a name',
    {
      blocks: {
        net: 'vpc',
        seat: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        web: { type: 'alb', parent: 'seat' },
      },
    },
    {
      messages: [
        'What people send to web crosses the internet in plain text, where anybody on the way reads it. With a domain name it can have a certificate; or put a CloudFront distribution before it.',
      ],
    },
  ],
  [
    'one that has a name',
    {
      blocks: {
        net: 'vpc',
        seat: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        web: { type: 'alb', parent: 'seat', properties: { domainName: 'shop.example.com' } },
      },
    },
    {
      messages: [
        'What people send to web crosses the internet in plain text, where anybody on the way reads it. Give web a certificate for its name.',
      ],
    },
  ],
];

describe('plain-http', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(plainHttp, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(plainHttp, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
