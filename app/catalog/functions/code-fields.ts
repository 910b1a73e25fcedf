import { z } from 'zod';
import { field } from '../fields.ts';
import { ownVariables } from '../own-variables.ts';
import { RUNTIME_NAMES, RUNTIMES } from './runtimes.ts';

const zipped = { property: 'codeSource', in: ['inline', 's3'] };
const fromS3 = { property: 'codeSource', in: ['s3'] };

/** What a function says of its code. */
export const codeFields = {
  runtime: field(z.enum(RUNTIME_NAMES).default('nodejs22.x'), {
    label: 'Runtime',
    help: 'Language and version. Java, .NET and others take their code from a bucket.',
    group: 'Code',
    options: Object.fromEntries(RUNTIME_NAMES.map((name) => [name, RUNTIMES[name].label])),
    when: zipped,
  }),
  architecture: field(z.enum(['arm64', 'x86_64']).default('arm64'), {
    label: 'Architecture',
    help: 'arm64 (Graviton) costs about a fifth less.',
    group: 'Code',
  }),
  codeSource: field(z.enum(['inline', 's3', 'image']).default('inline'), {
    label: 'Code from',
    help: 'Inline code stands in the template. A build puts a package into a bucket, or an image into a repository, before the function is first deployed.',
    group: 'Code',
    options: { inline: 'The template', s3: 'A bucket', image: 'A container image' },
  }),
  code: field(z.string().max(4_194_304).default(''), {
    label: 'Code',
    help: 'Left empty, a sample that answers whatever invokes it.',
    group: 'Code',
    multiline: 'code',
    when: { property: 'codeSource', in: ['inline'] },
  }),
  codeBucket: field(
    z
      .string()
      .regex(/^$|^[0-9A-Za-z.\-_]{3,63}$/, 'a bucket’s name')
      .default(''),
    {
      label: 'Bucket',
      help: 'Bucket of the deployment package, in the stack’s Region.',
      group: 'Code',
      when: fromS3,
    },
  ),
  codeKey: field(z.string().max(1024).default(''), {
    label: 'Key',
    help: 'Key of the .zip file.',
    group: 'Code',
    when: fromS3,
  }),
  // Source: Lambda API reference, FunctionCode.
  codeVersion: field(z.string().max(1024).default(''), {
    label: 'Version',
    help: 'Version of the object. A new one is a change CloudFormation sees, where the same key is none.',
    group: 'Code',
    when: fromS3,
  }),
  image: field(
    z
      .string()
      .regex(
        /^$|^\d{12}\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?\/[a-z\d._/-]+(?::[\w.-]{1,128}|@sha256:[a-f\d]{64})$/,
        'an image in an ECR repository, with its tag or digest',
      )
      .default(''),
    {
      label: 'Image',
      help: 'Address of an image in ECR, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/charge:1. Empty: a connection to a repository says it.',
      group: 'Code',
      when: { property: 'codeSource', in: ['image'] },
    },
  ),
  handler: field(z.string().min(1).max(128).regex(/^\S+$/, 'no spaces').default('index.handler'), {
    label: 'Handler',
    help: 'File and function that is called. Inline code is the file index.',
    group: 'Code',
    when: zipped,
  }),
  // Source: Lambda quotas, "Function layers".
  layers: field(
    z
      .array(
        z
          .string()
          .regex(
            /^arn:[\w-]+:lambda:[\w-]+:\d{12}:layer:[\w-]+:\d+$/,
            'the ARN of a version of a layer',
          ),
      )
      .max(5)
      .default([]),
    {
      label: 'Layers',
      help: 'ARNs of layer versions, in the order they are laid. At most five.',
      group: 'Code',
      when: zipped,
    },
  ),
  variables: ownVariables,
};
