import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { branchEvents } from '../../pipelines/branch-events.ts';
import { branchName } from '../../pipelines/branch-name.ts';
import { sourceEvents } from '../../pipelines/source-events.ts';
import { stackUniqueName } from '../../stack-unique-name.ts';
import type { SourceRepository } from '../../traits/operations.ts';

const properties = z.object({
  branch: branchName(),
  codeBucket: field(z.string().max(63).default(''), {
    label: 'First commit from bucket',
    help: 'A bucket with a .zip of what the new repository starts with. Empty: it starts empty.',
    group: 'Code',
  }),
  codeKey: field(z.string().max(1024).default(''), {
    label: 'Key',
    help: 'Key of the .zip file.',
    group: 'Code',
    when: { property: 'codeBucket', filled: true },
  }),
  key: keyChoice('the AWS managed key of CodeCommit'),
  keep: keptOnDelete('repository'),
});

export const codecommitRepository = defineBlock({
  type: 'codecommit-repository',
  label: 'CodeCommit repository',
  kind: 'CodeCommit',
  category: 'delivery',
  icon: 'codecommit',
  summary: 'Source code under version control. A push starts what is connected to it.',
  newName: 'source',
  services: ['AWS CodeCommit'],
  resourceTypes: ['AWS::CodeCommit::Repository'],
  properties,
  traits: { sourceRepository: true, eventSource: { events: 'events' } },
  signals: ({ keep }) => ({
    stateful: true,
    keptOnDelete: keep,
    encrypted: true,
    // Each clone is a whole copy, and CodeCommit keeps its own in several zones.
    backedUp: true,
    public: false,
  }),
  chips: ({ branch }) => [branch],
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    if (chosen.codeBucket && !chosen.codeKey)
      scope.problem(
        `${scope.name} takes its first commit from a bucket, and the key is missing.`,
        'Name the key of the .zip file, or let the repository start empty.',
      );
    const repository = scope.resource(
      '',
      'AWS::CodeCommit::Repository',
      {
        // CodeCommit makes up no name of its own.
        RepositoryName: stackUniqueName(scope.logicalId, LONGEST_NAME),
        RepositoryDescription: clipped(scope.name, 'repository'),
        ...(key && { KmsKeyId: key.arn }),
        ...(chosen.codeBucket &&
          chosen.codeKey && {
            Code: {
              BranchName: chosen.branch,
              S3: { Bucket: chosen.codeBucket, Key: chosen.codeKey },
            },
          }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    const arn = repository.get('Arn');
    const statements = key?.statements('read-write') ?? [];
    const source: SourceRepository = {
      action: {
        provider: 'CodeCommit',
        configuration: {
          RepositoryName: repository.get('Name'),
          BranchName: chosen.branch,
          // A rule tells of changes; asking again and again would only be slower.
          PollForSourceChanges: 'false',
        },
      },
      statements: [allow(FETCH, arn), ...statements],
      clone: {
        source: { Type: 'CODECOMMIT', Location: repository.get('CloneUrlHttp') },
        version: `refs/heads/${chosen.branch}`,
        statements: [allow(['codecommit:GitPull'], arn), ...statements],
      },
    };
    return {
      sourceRepository: source,
      eventSource: sourceEvents(branchEvents(repository, chosen.branch), source),
      reference: repository.get('Name'),
    };
  },
});

/** Source: CodeCommit API reference, CreateRepository. */
const LONGEST_NAME = 100;

/** Source: CodePipeline user guide, "CodeCommit source action reference". */
const FETCH = [
  'codecommit:CancelUploadArchive',
  'codecommit:GetBranch',
  'codecommit:GetCommit',
  'codecommit:GetRepository',
  'codecommit:GetUploadArchiveStatus',
  'codecommit:UploadArchive',
];
