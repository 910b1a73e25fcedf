import { type GoldenCase, variant } from './draw.ts';

export const networkingCases: readonly GoldenCase[] = [
  variant(
    'alb-with-certificate',
    'alb',
    {
      certificateArn:
        'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666',
      domainName: 'shop.example.com',
    },
    'public',
  ),
  variant('alb-internal', 'alb', {}, 'private'),
  variant('http-api-with-cors', 'http-api', { allowedOrigins: ['https://shop.example.com'] }),
];
