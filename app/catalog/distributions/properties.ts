import { z } from 'zod';
import { field } from '../fields.ts';
import { webAclField } from '../firewalls/association.ts';

export const distributionProperties = z.object({
  certificateArn: field(
    z
      .string()
      .regex(
        /^$|^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
        'the ARN of an ACM certificate in us-east-1',
      )
      .default(''),
    {
      label: 'Certificate ARN',
      help: 'For the names that lead here. CloudFront takes certificates from us-east-1 only. Empty: the stack asks for it once a DNS record leads here.',
      group: 'Viewers',
    },
  ),
  defaultRootObject: field(
    z
      .string()
      .max(255)
      .regex(/^$|^[^/\s]\S*$/, 'a name such as index.html, without / first')
      .default('index.html'),
    {
      label: 'Root object',
      help: 'What is shown for / where a bucket serves everything. Empty: nothing.',
      group: 'Viewers',
    },
  ),
  priceClass: field(
    z.enum(['PriceClass_100', 'PriceClass_200', 'PriceClass_All']).default('PriceClass_100'),
    {
      label: 'Where',
      help: 'Edges it is served from: more of them are nearer to more people, and cost more.',
      group: 'Viewers',
      options: {
        PriceClass_100: 'North America and Europe',
        PriceClass_200: 'and Asia, Middle East, Africa',
        PriceClass_All: 'Everywhere',
      },
    },
  ),
  securityHeaders: field(z.boolean().default(true), {
    label: 'Security headers',
    help: 'Answers tell browsers to use HTTPS only, not to guess types, and not to show pages in frames of other sites.',
    group: 'Safety',
    safe: true,
  }),
  webAcl: webAclField,
  webAclArn: field(
    z
      .string()
      .regex(
        /^$|^arn:[\w-]+:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/,
        'the ARN of a web ACL for CloudFront, in us-east-1',
      )
      .default(''),
    {
      label: 'Web ACL ARN',
      help: 'Instead, one that is in the account already.',
      group: 'Access',
    },
  ),
  accessLogs: field(z.boolean().default(false), {
    label: 'Access logs',
    help: 'Every request is written to a bucket of its own. Delivery is free, storage is not.',
    group: 'Operation',
  }),
  logRetentionDays: field(z.int().min(1).max(3653).default(90), {
    label: 'Keep access logs',
    help: 'Older ones are deleted.',
    unit: 'days',
    group: 'Operation',
    when: { property: 'accessLogs', in: [true] },
  }),
});
export type DistributionProperties = z.output<typeof distributionProperties>;
