import { blockDefinition } from '../catalog/catalog.ts';
import { clipped } from '../catalog/descriptions.ts';
import { parseProperties } from '../catalog/fields.ts';
import { mistakesOf } from '../catalog/peers.ts';
import { isRawType } from '../catalog/raw-block.ts';
import { withTags } from '../catalog/tags.ts';
import type { ResourceAttributes } from '../catalog/traits/resource.ts';
import type { BlockScope, Handles, Observed } from '../catalog/traits.ts';
import { ref } from '../cloudformation/intrinsics.ts';
import type { Block } from '../design/schema.ts';
import { ownershipTags } from './ownership-tags.ts';
import type { Workshop } from './workshop.ts';

/** Compiles one block with what its containers and the blocks it refers to hand it. */
export function compileBlock(block: Block, workshop: Workshop): Handles {
  const { report, made } = workshop.bench({ block: block.id }, block.logicalId, block.name);
  const definition = blockDefinition(block.type);
  if (!definition) {
    report(
      'unknown-type',
      `${block.name} is a block of the unknown type "${block.type}": it is kept, but not compiled.`,
      'A newer Stackwright may know it. Replace it, or leave it out of the design.',
    );
    return {};
  }
  const { values, problems } = parseProperties(definition.properties, block.properties);
  for (const { property, message } of problems)
    report(
      'bad-property',
      `${block.name}: ${property} is not valid (${message}). Its default is used.`,
      'Correct the value in the inspector.',
    );
  const mistakes = mistakesOf(workshop.graph.design, definition, block.id, block.properties);
  // One that several properties make together is told of once.
  for (const message of new Set(mistakes.map((mistake) => mistake.message)))
    report('mistake', `${block.name}: ${message}.`, 'Correct it in the inspector.');
  // A raw block is what its author wrote; of others the main resource is what costs.
  const tags = isRawType(block.type) ? {} : ownershipTags(block, workshop.graph);
  const scope: BlockScope = {
    name: block.name,
    logicalId: block.logicalId,
    resource: (suffix, type, own, attributes) =>
      made.resource(
        suffix,
        type,
        suffix === '' ? withTags(type, own, tags) : own,
        isRawType(block.type) ? writtenAttributes(block) : attributes,
      ),
    parameter: (suffix, parameter) => {
      const { Description = '' } = parameter;
      made.parameter(suffix, { ...parameter, Description: clipped(Description, 'parameter') });
      return ref(block.logicalId + suffix);
    },
    numbered: made.numbered,
    output: (suffix, value, description) => {
      made.output(suffix, { Description: clipped(description, 'template'), Value: value });
    },
    placement: () => inherited(block, 'placement', workshop),
    network: () => inherited(block, 'network', workshop),
    referenced: (other, type) => {
      const target = workshop.blockCalled(other);
      return target?.type === type ? workshop.handlesOf(target.id) : undefined;
    },
    onceConnected: (run) => {
      workshop.afterwards.push(run);
    },
    everyObservable: () => observables(block, workshop),
    problem: (message, hint) => report('incomplete', message, hint),
    shared: workshop.shared,
  };
  return definition.compile?.(values, scope) ?? {};
}

/** A raw block's DependsOn and policies, as whoever wrote the template meant them. */
function writtenAttributes({ attributes }: Block): ResourceAttributes {
  const { DependsOn, ...written } = attributes ?? {};
  const dependsOn = Array.isArray(DependsOn) ? DependsOn : [DependsOn];
  return { dependsOn: dependsOn.filter((id) => typeof id === 'string'), written };
}

/** Of the same microservice where there is one: who owns a dashboard wants their own on it. */
function observables(block: Block, { graph, handlesOf }: Workshop): readonly Observed[] {
  return graph.blocks
    .filter(({ id, owner }) => id !== block.id && (!block.owner || owner === block.owner))
    .flatMap(({ id, logicalId }) => {
      const { observable } = handlesOf(id);
      return observable ? [{ logicalId, observable }] : [];
    });
}

/** What the nearest container that has it hands down. */
function inherited<H extends 'placement' | 'network'>(
  block: Block,
  handle: H,
  { graph, handlesOf }: Workshop,
): Handles[H] | undefined {
  for (const ancestor of graph.ancestorsOf(block.id)) {
    const value = handlesOf(ancestor.id)[handle];
    if (value) return value;
  }
  return undefined;
}
