import type { Design } from '../../../design/schema.ts';
import { isMeshBlock, meshToServiceConnect } from '../../../edits/edits/mesh-to-service-connect.ts';
import { type BlockView, defineRule, type Fix, type Problem } from '../../define-rule.ts';
import type { ServiceLifecycle } from '../../lifecycle/ended-services.ts';
import { COMMANDS, serviceLifecycle } from '../../lifecycle/service-lifecycle.ts';
import { deployedValue } from '../../resources/deployed-value.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const retiredService = defineRule({
  id: 'retired-service',
  title: 'A service AWS has given up',
  area: 'lifecycle',
  severity: 'error',
  why: 'CloudFormation still knows the resource types of a service that ended, but creating one fails; of one that takes no new customers it depends on the account.',
  source: sources.lifecycle,
  // What mends a mesh is known from the whole design.
  judges: 'design',
  check: ({ blocks, graph, today }) => {
    const found = blocks.flatMap((view) => {
      const service = lifecycleOf(view);
      const verdict = service && verdictOn(service, today);
      return verdict ? [{ view, ...verdict }] : [];
    });
    const conversion = found.some(({ view }) => isMeshBlock(view.block))
      ? meshConversion(graph.design)
      : [];
    const services = found.map(({ view, told, severity }) => ({
      message: `${nameOf(view)} needs ${told}`,
      blocks: [view.block.id],
      severity,
      ...(isMeshBlock(view.block) && { fixes: conversion }),
    }));
    return [...services, ...blocks.flatMap((view) => commandsOf(view, today))];
  },
});

/** Of a block's main resource: what else it may make it need not make. */
function lifecycleOf(view: BlockView): ServiceLifecycle | undefined {
  const type = view.definition?.resourceTypes[0] ?? view.block.type;
  const service = serviceLifecycle(type);
  if (!service?.only) return service;
  const { property, startsWith } = service.only;
  return deployedValue(view, type, property)?.startsWith(startsWith) ? service : undefined;
}

/** What runs commands of a tool that ended runs on, without anybody to mend it. */
function commandsOf(view: BlockView, today: string): readonly Problem[] {
  if (view.definition?.resourceTypes[0] !== PROJECT) return [];
  const script = view.block.properties['buildspec'] ?? deployedValue(view, PROJECT, BUILDSPEC);
  return COMMANDS.filter(
    ({ command, ends }) => today > ends && typeof script === 'string' && command.test(script),
  ).map(({ name, ends, instead }) => ({
    message: `${nameOf(view)} runs ${name}, which ended on ${ends}: nobody mends it any more. Use ${instead} instead.`,
    blocks: [view.block.id],
    severity: 'warning',
  }));
}

const PROJECT = 'AWS::CodeBuild::Project';
const BUILDSPEC = 'Source.BuildSpec';

interface Verdict {
  readonly told: string;
  readonly severity: NonNullable<Problem['severity']>;
}

/** An end that lies ahead is as far as somebody can still plan for it. */
function verdictOn(
  { name, closes, ends, instead }: ServiceLifecycle,
  today: string,
): Verdict | undefined {
  if (ends !== undefined && today > ends)
    return {
      told: `${name}, which ended on ${ends}: it can't be created any more. Use ${instead} instead.`,
      severity: 'error',
    };
  if (ends !== undefined)
    return {
      told: `${name}, which ends on ${ends}: what runs on it then stops. Use ${instead} instead.`,
      severity: 'warning',
    };
  if (closes !== undefined && today >= closes)
    return {
      told: `${name}, which takes no new customers since ${closes}: an account that hasn't used it can't create it, and nothing is added to it any more. Use ${instead} instead.`,
      severity: 'warning',
    };
  return undefined;
}

/** One step for the whole mesh: half a mesh would leave callers without whom they call. */
function meshConversion(design: Design): readonly Fix[] {
  if (!meshToServiceConnect.apply(design, {}).ok) return [];
  return [
    {
      title: 'Change the whole mesh into ECS Service Connect',
      edits: [{ edit: meshToServiceConnect.name, args: {} }],
    },
  ];
}
