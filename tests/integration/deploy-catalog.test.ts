// Every golden template and example whose resource types MiniStack has is created there, updated and deleted.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Template } from '#app/cloudformation/template.ts';
import { compile } from '#app/compiler/compile.ts';
import { BlockId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { goldenCases } from '../golden/cases.ts';
import { exampleCases } from './examples.ts';
import { type Ministack, pythonTools, startMinistack } from './ministack.ts';

const skipped = 'missing' in pythonTools ? pythonTools.missing : undefined;
if (skipped) console.warn(`Skipped: deployments of the catalog. ${skipped}`);

const supported = 'missing' in pythonTools ? new Set<string>() : typesOf(pythonTools.python);

const cases = [...goldenCases, ...exampleCases]
  .map(({ name, design }) => ({ name, design, template: templateOf(design) }))
  .filter(({ template }) => Object.keys(template.Resources).length > 0);
const unsupportedTypes = (template: Template): readonly string[] => [
  ...new Set(
    Object.values(template.Resources)
      .map(({ Type }) => Type)
      .filter((type) => !supported.has(type)),
  ),
];
/** Designs that are part of something outside the stack, which no empty account has. */
const OUTSIDE: ReadonlySet<string> = new Set(['blocks/route-53-record-with-values']);

const deployable = cases.filter(
  ({ name, template }) => unsupportedTypes(template).length === 0 && !OUTSIDE.has(name),
);
if (!skipped)
  console.info(
    `${deployable.length} of ${cases.length} golden templates and examples are deployed; ${[...OUTSIDE].join(', ')} need what no empty account has. MiniStack lacks: ${[
      ...new Set(cases.flatMap(({ template }) => unsupportedTypes(template))),
    ]
      .toSorted()
      .join(', ')}`,
  );

describe.skipIf(skipped)(`MiniStack${skipped ? ` – ${skipped}` : ''}`, () => {
  let ministack: Ministack;
  let client: CloudFormationClient;
  beforeAll(async () => {
    if ('missing' in pythonTools) return;
    ministack = await startMinistack(pythonTools.python);
    client = new CloudFormationClient({
      endpoint: ministack.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    await furnish();
  });
  afterAll(async () => {
    client?.destroy();
    await ministack?.stop();
  });

  /** The status a stack comes to rest in; with what failed, if anything did. */
  const settled = async (stack: string): Promise<string> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
      const status = Stacks[0]?.StackStatus ?? 'gone';
      if (!status.endsWith('_IN_PROGRESS'))
        return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE'
          ? status
          : `${status}: ${await failures(stack)}`;
      await sleep(25);
    }
    return 'still in progress';
  };

  const failures = async (stack: string): Promise<string> => {
    const { StackEvents = [] } = await client.send(
      new DescribeStackEventsCommand({ StackName: stack }),
    );
    return StackEvents.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'))
      .map(({ LogicalResourceId, ResourceStatusReason }) =>
        [LogicalResourceId, ResourceStatusReason].join(': '),
      )
      .join('; ');
  };

  const gone = async (stackId: string): Promise<string> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackId }));
      const status = Stacks[0]?.StackStatus ?? 'DELETE_COMPLETE';
      if (status !== 'DELETE_IN_PROGRESS') return status;
      await sleep(25);
    }
    return 'still in progress';
  };

  /** What AWS has in every account and MiniStack's lacks. */
  const furnish = async (): Promise<void> => {
    const Resources = {
      Image: {
        Type: 'AWS::SSM::Parameter',
        Properties: { Type: 'String', Name: IMAGE, Value: 'ami-0123456789abcdef0' },
      },
    };
    await client.send(
      new CreateStackCommand({
        StackName: 'account',
        TemplateBody: JSON.stringify({ Resources }),
      }),
    );
    expect(await settled('account')).toBe('CREATE_COMPLETE');
  };

  /** What takes no tags has nothing to update. */
  const updated = async (stack: string, before: Template, after: Template): Promise<string> => {
    if (bodyOf(before) === bodyOf(after)) return 'UPDATE_COMPLETE';
    await client.send(
      new UpdateStackCommand({
        StackName: stack,
        Capabilities: [...CAPABILITIES],
        Parameters: asked(after),
        TemplateBody: bodyOf(after),
      }),
    );
    return settled(stack);
  };

  it.each(deployable)('$name', async ({ name, design, template }) => {
    const stack = `case-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
    await client.send(
      new CreateStackCommand({
        StackName: stack,
        Capabilities: [...CAPABILITIES],
        Parameters: asked(template),
        TemplateBody: bodyOf(template),
      }),
    );
    expect(await settled(stack)).toBe('CREATE_COMPLETE');
    expect(await updated(stack, template, templateOf(owned(design)))).toBe('UPDATE_COMPLETE');
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    await client.send(new DeleteStackCommand({ StackName: stack }));
    expect(await gone(Stacks[0]?.StackId ?? stack)).toBe('DELETE_COMPLETE');
  });
});

const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'] as const;

/** Stands for the machine images Systems Manager publishes in every account but MiniStack's. */
const IMAGE = '/stackwright/image';

/** What a person would be asked for, a certificate's ARN, and images where AWS publishes them. */
const asked = ({ Parameters = {} }: Template) =>
  Object.entries(Parameters).flatMap(([ParameterKey, { Type, Default }]) => {
    if (Type.startsWith('AWS::SSM::Parameter::Value'))
      return [{ ParameterKey, ParameterValue: IMAGE }];
    if (Default !== undefined) return [];
    return [
      {
        ParameterKey,
        ParameterValue:
          'arn:aws:acm:us-east-1:000000000000:certificate/0a1b2c3d-1111-2222-3333-444455556666',
      },
    ];
  });

/** The resource types MiniStack can make, as it lists them itself. */
function typesOf(python: string): ReadonlySet<string> {
  const list =
    'import json; from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS as h; print(json.dumps(sorted(h)))';
  const { stdout, stderr } = spawnSync(python, ['-c', list], { encoding: 'utf8' });
  const [last = ''] = stdout.trim().split('\n').slice(-1);
  if (!last.startsWith('[')) throw new Error(`MiniStack did not list its types: ${stderr}`);
  const types = z.array(z.string()).parse(JSON.parse(last));
  // It runs the function behind a custom resource without AWS's SDK, and waits for its answer for ever.
  return new Set(types.filter((type) => type !== 'AWS::CloudFormation::CustomResource'));
}

/** Without spaces, as the deployment service sends it: pretty ones are over the limit. */
const bodyOf = (template: Template): string => JSON.stringify(template);

/** In one stack: nested templates would have to be in a bucket. */
function templateOf({ settings, ...design }: Design): Template {
  const [stack] = compile({
    ...design,
    settings: { ...settings, stacks: { layout: 'single' } },
  }).stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  return stack.template;
}

/** An everyday update: a team takes the blocks over, and their resources are tagged with it. */
function owned(design: Design): Design {
  const owner: Block = {
    id: BlockId.parse('b-owner'),
    type: 'microservice',
    name: 'Owner',
    logicalId: 'TheOwner' as Block['logicalId'], // no other block of a golden is called so
    position: { x: 0, y: 0 },
    properties: { team: 'Money team' },
  };
  const blocks = Object.values(design.blocks).map((block) =>
    blockDefinition(block.type)?.traits.boundedContext ? block : { ...block, owner: owner.id },
  );
  return {
    ...design,
    blocks: Object.fromEntries([...blocks, owner].map((block) => [block.id, block])),
  };
}
