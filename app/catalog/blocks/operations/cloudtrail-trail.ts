import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { role } from '../../identity/role.ts';
import { serviceKey } from '../../identity/service-key.ts';
import { logGroup, retentionInDays } from '../../logging/log-group.ts';
import { ownTrails, trailBucket } from '../../logging/trail-bucket.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

export const cloudtrailTrail = defineBlock({
  type: 'cloudtrail-trail',
  label: 'CloudTrail trail',
  kind: 'CloudTrail',
  category: 'operations',
  icon: 'cloudtrail',
  summary: 'Keeps who did what in the account, and when. Brings its bucket and key.',
  newName: 'trail',
  services: ['AWS CloudTrail'],
  resourceTypes: [
    'AWS::CloudTrail::Trail',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::KMS::Key',
    'AWS::Logs::LogGroup',
    'AWS::IAM::Role',
  ],
  properties: z.object({
    allRegions: field(z.boolean().default(true), {
      label: 'All Regions',
      help: 'Also what happens where nothing should: that is where intruders go.',
      safe: true,
    }),
    events: field(z.enum(['All', 'WriteOnly', 'ReadOnly']).default('All'), {
      label: 'Events',
      help: 'Calls that change something, that only read, or all. The first copy of management events is free.',
      options: { All: 'All', WriteOnly: 'Changes', ReadOnly: 'Reads' },
      safe: ['All'],
    }),
    insights: field(z.boolean().default(false), {
      label: 'Insights',
      help: 'Finds unusual rates of calls and errors. Paid for by the events looked at.',
    }),
    validation: field(z.boolean().default(true), {
      label: 'Validate files',
      help: 'Signs a digest every hour, so that a changed or missing file shows.',
      group: 'Safety',
      safe: true,
    }),
    ownKey: field(z.boolean().default(true), {
      label: 'Key of its own',
      help: 'Always encrypted. With a key of its own, who reads the bucket can’t read the log without the key.',
      group: 'Safety',
      safe: true,
    }),
    keep: keptOnDelete('log'),
    keepDays: field(z.int().min(90).max(36_500).default(365), {
      label: 'Keep files',
      help: 'A year is what many audits ask for.',
      unit: 'days',
      group: 'Lifecycle',
    }),
    searchable: field(z.boolean().default(false), {
      label: 'Log group as well',
      help: 'Sends events to CloudWatch Logs too, where they can be searched and alarmed on within minutes.',
      group: 'Operation',
    }),
    logRetentionDays: field(retentionInDays(), {
      label: 'Keep logs',
      help: 'Log events older than this are deleted from the log group; the bucket has them all.',
      unit: 'days',
      group: 'Operation',
      when: { property: 'searchable', in: [true] },
    }),
  }),
  traits: {},
  signals: ({ keep, allRegions, events, validation, ownKey }) => ({
    stateful: true,
    encrypted: true,
    // Versions of its files are kept, and nobody but CloudTrail writes there.
    backedUp: true,
    keptOnDelete: keep,
    publicAccessBlocked: true,
    public: false,
    encryptedInTransit: true,
    audit: {
      gaps: [
        ...(allRegions ? [] : ['what is done in other Regions']),
        ...(events === 'All' ? [] : [events === 'ReadOnly' ? 'changes' : 'reads']),
        ...(validation ? [] : ['a signature that shows when a file was changed']),
        ...(ownKey ? [] : ['a key of its own against readers of its bucket']),
      ],
    },
  }),
  chips: ({ allRegions }) => [allRegions ? 'all Regions' : 'one Region'],
  compile: (chosen, scope) => {
    const key = chosen.ownKey ? trailKey(scope, chosen.keep) : undefined;
    const { bucket, policy } = trailBucket(scope, {
      key,
      days: chosen.keepDays,
      keep: chosen.keep,
    });
    const logs = chosen.searchable ? trailLogs(scope, chosen.logRetentionDays) : undefined;
    const trail = scope.resource(
      '',
      'AWS::CloudTrail::Trail',
      {
        IsLogging: true,
        IsMultiRegionTrail: chosen.allRegions,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: chosen.validation,
        S3BucketName: bucket.ref,
        ...(key && { KMSKeyId: key.get('Arn') }),
        ...(chosen.events !== 'All' && {
          EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: chosen.events }],
        }),
        ...(chosen.insights && {
          InsightSelectors: [
            { InsightType: 'ApiCallRateInsight' },
            { InsightType: 'ApiErrorRateInsight' },
          ],
        }),
        ...logs,
      },
      // CloudTrail writes a file to see whether it may.
      { dependsOn: [policy.logicalId] },
    );
    return { reference: trail.ref };
  },
});

/** Source: CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail". */
const trailKey = (scope: BlockScope, keep: boolean): Resource =>
  serviceKey(
    scope,
    'Key',
    `Audit log ${scope.logicalId}`,
    [
      {
        Sid: 'TrailEncrypts',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { ArnLike: { 'aws:SourceArn': ownTrails() } },
      },
      {
        Sid: 'TrailDescribes',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 'kms:DescribeKey',
        Resource: '*',
      },
    ],
    { deletionPolicy: keep ? KEPT : 'Delete' },
  );

function trailLogs(scope: BlockScope, days: number) {
  const group = logGroup(scope, 'Logs', days);
  const writer = role(scope, 'LogsRole', 'cloudtrail.amazonaws.com', {
    statements: [
      allow(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        sub(
          `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${slot(group.logicalId)}:log-stream:*`,
        ),
      ),
    ],
  });
  return {
    CloudWatchLogsLogGroupArn: group.get('Arn'),
    CloudWatchLogsRoleArn: writer.get('Arn'),
  };
}
