import { z } from 'zod';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { branchName } from './branch-name.ts';

const elsewhere = { property: 'source', in: ['connection'] };

/** What a connection can lead to. Source: Developer Tools console user guide, "Supported providers". */
const PROVIDERS = {
  GitHub: 'GitHub',
  GitLab: 'GitLab',
  Bitbucket: 'Bitbucket',
} as const;
const PROVIDER_NAMES = Object.keys(PROVIDERS) as [keyof typeof PROVIDERS]; // keys of the constant above

export const codepipelineProperties = z.object({
  source: field(z.enum(['drawn', 'connection']).default('drawn'), {
    label: 'Source',
    help: 'Connect a repository or bucket to the pipeline; until then it takes source.zip from its own bucket.',
    group: 'Code',
    options: { drawn: 'What is connected to it', connection: 'GitHub, GitLab or Bitbucket' },
  }),
  provider: field(z.enum(PROVIDER_NAMES).default('GitHub'), {
    label: 'Provider',
    group: 'Code',
    options: PROVIDERS,
    when: elsewhere,
  }),
  repository: field(
    z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'owner/repository')
      .max(200)
      .default('owner/repository'),
    {
      label: 'Repository',
      help: 'Owner and name, such as my-team/catalog.',
      group: 'Code',
      when: elsewhere,
    },
  ),
  branch: branchName({ when: elsewhere }),
  connectionArn: field(
    z
      .string()
      .regex(
        /^(?:arn:aws[\w-]*:(?:codeconnections|codestar-connections):[\w-]+:\d{12}:connection\/[\w-]+)?$/,
        'the ARN of a connection',
      )
      .default(''),
    {
      label: 'Connection ARN',
      help: 'A connection the account has already. Empty: the stack makes one, which somebody has to confirm once in the console.',
      group: 'Code',
      when: elsewhere,
    },
  ),
  executionMode: field(z.enum(['SUPERSEDED', 'QUEUED']).default('SUPERSEDED'), {
    label: 'When changes follow fast',
    help: 'A newer change overtakes those that still wait, or each is deployed in its turn.',
    group: 'Operation',
    options: { SUPERSEDED: 'The newest', QUEUED: 'Each in turn' },
  }),
  rollback: field(z.boolean().default(true), {
    label: 'Roll back',
    help: 'When a deployment fails, what was deployed last with success is deployed again.',
    group: 'Safety',
    safe: true,
  }),
  key: keyChoice('keys of S3’s own'),
  artifactDays: field(z.int().min(1).max(3650).default(90), {
    label: 'Keep artifacts',
    help: 'Older versions of what was built can’t be deployed again.',
    unit: 'days',
    group: 'Operation',
  }),
});
