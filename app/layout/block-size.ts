import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import { parseProperties } from '../catalog/fields.ts';
import { holdsOthers } from '../catalog/holds-others.ts';
import { counted } from '../counted.ts';
import type { Block, Size } from '../design/schema.ts';
import { textWidth } from './text-width.ts';
import { wordsSize } from './words.ts';

export const BLOCK = { width: 144, height: 52, widest: 208, step: 8 } as const;
/** Icon, gaps and borders: what a block's name can't use of its width. */
const BESIDE_NAME = 9 + 34 + 9 + 9;
const NAME_SIZE = 12.5;
const KIND_SIZE = 10.5;

export const CHIP_HEIGHT = 20;
/** From a block's lower edge to the end of the row of chips under it. */
export const CHIP_ROW = 4 + CHIP_HEIGHT;

/** A block is as wide as its name and kind want, in steps, up to where they are cut. */
export function blockWidth(name: string, kind: string): number {
  const text = Math.max(textWidth(name, NAME_SIZE), textWidth(kind, KIND_SIZE));
  const wanted = BESIDE_NAME + text;
  const stepped = Math.ceil(wanted / BLOCK.step) * BLOCK.step;
  return Math.min(BLOCK.widest, Math.max(BLOCK.width, stepped));
}

/** Beside what a block has: the chevron that opens it. */
const CHEVRON = 22;

/** What stands under the name of a collapsed container or microservice. */
export const boxText = (block: Block, inside: number): string => {
  const kind = blockDefinition(block.type)?.kind ?? block.type;
  return `${kind} · ${inside === 0 ? 'empty' : counted(inside, 'block')}`;
};

export const boxSize = (block: Block, inside: number): Size => ({
  width: blockWidth(block.name, boxText(block, inside)) + CHEVRON,
  height: BLOCK.height,
});

/** Containers, empty microservices and what is only drawn have a size of their own; all else is as wide as its text. */
export function blockSize(block: Block): Size {
  const known = sizes.get(block);
  if (known) return known;
  const size = measure(block);
  sizes.set(block, size);
  return size;
}

// Records are immutable, and a gesture asks for every block's size on every frame.
const sizes = new WeakMap<Block, Size>();
const chips = new WeakMap<Block, readonly string[]>();

function measure(block: Block): Size {
  const definition = blockDefinition(block.type);
  if (holdsOthers(block)) return block.size ?? definition?.container?.size ?? EMPTY_HULL;
  if (definition?.drawing?.look === 'text' && !block.size) return wordsSize(block);
  if (definition?.drawing) return block.size ?? definition.drawing.size;
  return { width: blockWidth(block.name, definition?.kind ?? ''), height: BLOCK.height };
}

const EMPTY_HULL: Size = { width: 240, height: 128 };

/** What a block of a type will measure that isn't there yet. */
export function sizeOfNew(definition: BlockDefinition, name: string): Size {
  const { container, drawing, traits, kind } = definition;
  return (
    container?.size ??
    drawing?.size ??
    (traits.boundedContext ? EMPTY_HULL : { width: blockWidth(name, kind), height: BLOCK.height })
  );
}

/**
 * What stands under a block, or in a container's heading. Under a block only what a queue or a topic
 * brings along without being a block of its own ("DLQ after 5 tries"): sizes and limits of the rest
 * are the inspector's, and would stand where connections leave.
 */
export function blockChips(block: Block): readonly string[] {
  const known = chips.get(block);
  if (known) return known;
  const definition = blockDefinition(block.type);
  const shown =
    definition && (holdsOthers(block) || definition.traits.channel || definition.traits.topic);
  const found =
    (shown &&
      definition.chips?.(parseProperties(definition.properties, block.properties).values)) ||
    [];
  chips.set(block, found);
  return found;
}
