import { blocks } from './blocks.gen.ts';
import type { BlockDefinition } from './define-block.ts';
import { isRawType, rawBlock } from './raw-block.ts';

/** A curated block's definition, or a raw one for any CloudFormation type. */
export function blockDefinition(type: string): BlockDefinition | undefined {
  return curated.get(type) ?? (isRawType(type) ? rawBlock(type) : undefined);
}

/** In palette order: by category, then label. */
export const curatedBlocks: readonly BlockDefinition[] = Object.values<BlockDefinition>(blocks);

const curated = new Map(curatedBlocks.map((definition) => [definition.type, definition]));
