import { z } from 'zod';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';
import { ownVariables } from '../own-variables.ts';

/** Source: CodeBuild user guide, "Build environment compute modes and types". */
const COMPUTE = ['SMALL', 'MEDIUM', 'LARGE', 'XLARGE'] as const;

/** Images CodeBuild provides. Source: CodeBuild user guide, "Docker images provided by CodeBuild". */
export const ENVIRONMENTS = {
  arm64: { type: 'ARM_CONTAINER', image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0' },
  x86_64: { type: 'LINUX_CONTAINER', image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0' },
} as const;

export const codebuildProjectProperties = z.object({
  makes: field(z.enum(['image', 'package', 'inline', 'source']).default('image'), {
    label: 'Builds',
    help: 'The samples work as they stand: an image is pushed to the repository connected to it, files go to a function or bucket.',
    group: 'Code',
    options: {
      image: 'A container image (sample)',
      package: 'Files (sample)',
      inline: 'By a buildspec written here',
      source: 'By the source’s buildspec file',
    },
  }),
  buildspec: field(z.string().max(64_000).default(''), {
    label: 'Buildspec',
    help: 'YAML. Connections set variables it can use, such as IMAGE_REPOSITORY.',
    group: 'Code',
    multiline: 'code',
    when: { property: 'makes', in: ['inline'] },
  }),
  buildspecFile: field(
    z
      .string()
      .regex(/^(?!\/)[^\s]+\.ya?ml$/, 'a path inside the source that ends with .yml')
      .max(1024)
      .default('buildspec.yml'),
    {
      label: 'Buildspec file',
      group: 'Code',
      when: { property: 'makes', in: ['source'] },
    },
  ),
  docker: field(z.boolean().default(true), {
    label: 'Runs Docker',
    help: 'Building images needs the privileged mode. Turn it off for anything else.',
    group: 'Code',
    when: { property: 'makes', in: ['inline', 'source'] },
  }),
  variables: ownVariables,
  architecture: field(z.enum(['arm64', 'x86_64']).default('arm64'), {
    label: 'Architecture',
    help: 'An image runs only on what it was built for: the same as of the service.',
    group: 'Compute',
  }),
  compute: field(z.enum(COMPUTE).default('SMALL'), {
    label: 'Size',
    help: 'Paid by the minute.',
    group: 'Compute',
    options: {
      SMALL: 'Small: 2 vCPU',
      MEDIUM: 'Medium: 4 vCPU',
      LARGE: 'Large: 8 vCPU',
      XLARGE: 'Extra large: 36 vCPU',
    },
  }),
  image: field(z.string().max(512).default(''), {
    label: 'Environment image',
    help: 'Image the build runs in. Empty: Amazon Linux with the usual tools, provided by CodeBuild.',
    group: 'Compute',
  }),
  timeout: field(z.int().min(5).max(2160).default(30), {
    label: 'Timeout',
    help: 'A build that takes longer is stopped.',
    unit: 'minutes',
    group: 'Operation',
  }),
  cache: field(z.boolean().default(true), {
    label: 'Cache',
    help: 'Docker layers and the source are kept on the machine for the next build, as long as it is there. Not inside a VPC.',
    group: 'Operation',
  }),
  concurrentBuilds: field(z.int().min(1).max(100).optional(), {
    label: 'Builds at once',
    help: 'Empty: as many as the account may run.',
    group: 'Operation',
  }),
  logRetentionDays: logRetention,
});
export type CodebuildProjectProperties = z.output<typeof codebuildProjectProperties>;
