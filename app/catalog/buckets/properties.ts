import { z } from 'zod';
import { keptOnDelete } from '../data/deletion.ts';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';

const days = () => z.int().min(1).max(36_500);

export const bucketProperties = z.object({
  versioning: field(z.boolean().default(true), {
    label: 'Versioning',
    help: 'Keeps an object’s earlier versions when it is overwritten or deleted.',
    group: 'Safety',
    safe: true,
  }),
  objectLock: field(z.enum(['off', 'GOVERNANCE', 'COMPLIANCE']).default('off'), {
    label: 'Object lock',
    help: 'Nobody overwrites or deletes a version before its time. Governance can be lifted by whoever is allowed to, compliance by nobody. Needs versioning; can’t be turned off.',
    group: 'Safety',
    options: { off: 'Off', GOVERNANCE: 'Governance', COMPLIANCE: 'Compliance' },
  }),
  lockDays: field(days().default(30), {
    label: 'Locked for',
    unit: 'days',
    group: 'Safety',
    when: { property: 'objectLock', in: ['GOVERNANCE', 'COMPLIANCE'] },
  }),
  onlyTls: field(z.boolean().default(true), {
    label: 'HTTPS only',
    help: 'Refuses plain HTTP, whoever asks.',
    group: 'Safety',
    safe: true,
  }),
  key: keyChoice('a key of S3'),
  keep: keptOnDelete('bucket'),
  expireAfterDays: field(days().optional(), {
    label: 'Delete objects after',
    help: 'Empty: kept for ever.',
    unit: 'days',
    group: 'Lifecycle',
  }),
  expireVersionsAfterDays: field(days().default(90), {
    label: 'Delete old versions after',
    help: 'Old versions cost as much as current ones.',
    unit: 'days',
    group: 'Lifecycle',
    when: { property: 'versioning', in: [true] },
  }),
  abortUploadsAfterDays: field(days().default(7), {
    label: 'Give up uploads after',
    help: 'Parts of uploads nobody finished cost as much as objects.',
    unit: 'days',
    group: 'Lifecycle',
  }),
  intelligentTiering: field(z.boolean().default(false), {
    label: 'Intelligent-Tiering',
    help: 'Moves objects nobody reads to cheaper storage after 30 days.',
    group: 'Lifecycle',
  }),
  archive: field(
    z.enum(['none', 'STANDARD_IA', 'GLACIER_IR', 'GLACIER', 'DEEP_ARCHIVE']).default('none'),
    {
      label: 'Move to',
      help: 'Cheaper to keep, dearer to read. The last two take minutes to hours to come back.',
      group: 'Lifecycle',
      options: {
        none: 'Nowhere',
        STANDARD_IA: 'Standard-IA',
        GLACIER_IR: 'Glacier Instant Retrieval',
        GLACIER: 'Glacier Flexible Retrieval',
        DEEP_ARCHIVE: 'Glacier Deep Archive',
      },
      when: { property: 'intelligentTiering', in: [false] },
    },
  ),
  archiveAfterDays: field(z.int().min(30).max(36_500).default(90), {
    label: 'Moved after',
    unit: 'days',
    group: 'Lifecycle',
    when: {
      property: 'archive',
      in: ['STANDARD_IA', 'GLACIER_IR', 'GLACIER', 'DEEP_ARCHIVE'],
    },
  }),
  allowedOrigins: field(
    z
      .array(
        z
          .string()
          .regex(
            /^(?:\*|https?:\/\/[\w.*-]+(?::\d{1,5})?)$/,
            'an origin such as https://shop.example.com',
          ),
      )
      .max(100)
      .default([]),
    {
      label: 'Web origins',
      help: 'Sites whose pages may load from it and upload to it, by signed addresses.',
      group: 'Access',
    },
  ),
  accessLogs: field(z.string().optional(), {
    label: 'Access logs to',
    help: 'Another bucket, for a record of each request. Empty: none.',
    group: 'Operation',
    reference: 's3-bucket',
  }),
});
export type BucketProperties = z.output<typeof bucketProperties>;
