import type { BlockId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import type { BlockDefinition, Peer } from './define-block.ts';
import { type PropertyProblem, parseProperties } from './fields.ts';

/** The design's other blocks of a type, as `mistakes` and `initially` want them; by logical id. */
export const peersOf = (
  design: Pick<Design, 'blocks'>,
  { type, properties }: BlockDefinition,
  except?: BlockId,
): readonly Peer<never>[] =>
  Object.values(design.blocks)
    .filter((block) => block.type === type && block.id !== except)
    .toSorted((a, b) => (a.logicalId < b.logicalId ? -1 : 1))
    .map((block) => ({
      name: block.name,
      values: parseProperties(properties, block.properties).values as never, // of this very type
    }));

/** What is wrong with a block though each of its properties alone is right. */
export function mistakesOf(
  design: Pick<Design, 'blocks'>,
  definition: BlockDefinition,
  id: BlockId,
  raw: { readonly [name: string]: unknown },
): readonly PropertyProblem[] {
  if (!definition.mistakes) return [];
  const { values } = parseProperties(definition.properties, raw);
  return definition.mistakes(values, () => peersOf(design, definition, id));
}
