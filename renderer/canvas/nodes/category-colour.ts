import type { BlockDefinition, Category } from '#app/catalog/define-block.ts';

/** The colours of AWS's icon set, which tiles take over when icons are too small to see. */
const COLOURS: { readonly [C in Category]: string } = {
  structure: '#879196',
  compute: '#ED7100',
  data: '#C925D1',
  networking: '#8C4FFF',
  messaging: '#E7157B',
  security: '#DD344C',
  operations: '#E7157B',
  delivery: '#C925D1',
  actors: '#7D8998',
  raw: '#7D8998',
};
const STORAGE = '#7AA116';

export function categoryColour(definition: BlockDefinition | undefined): string {
  if (!definition) return COLOURS.raw;
  // AWS draws storage in green; here it is among the data blocks.
  if (definition.traits.store?.kind === 'bucket') return STORAGE;
  return COLOURS[definition.category];
}
