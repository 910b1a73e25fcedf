// CloudFormation text as blocks that can be pasted, laid out beside each other.
import { LIMITS } from '#app/cloudformation/limits.ts';
import { type Block, type Design, emptyDesign } from '#app/design/schema.ts';
import { type Fragment, fragmentOf } from '#app/edits/clipboard.ts';
import { blocksOfTemplate, type Imported } from '#app/importer/blocks-of-template.ts';
import { readSnippet } from '#app/importer/read-snippet.ts';
import { arrangeFragment } from '#app/layout/arrange/fragment.ts';
import { fail, ok, type Result } from '#app/result.ts';

export interface FromTemplate {
  readonly fragment: Fragment;
  /** What a design has no place for, each a sentence. */
  readonly left: readonly string[];
}

/** Fails as reading it does, and with `too-large`: reading more would stop the window for long. */
export function templateFragment(text: string): Result<FromTemplate> {
  if (text.length > LIMITS.templateObjectBytes)
    return fail(
      'too-large',
      `It has ${(text.length / 1e6).toFixed(1)} million characters; CloudFormation takes templates of up to ${LIMITS.templateObjectBytes / 1e6} MB.`,
      'Take a part of it: a nested stack, or some of its resources.',
    );
  const template = readSnippet(text);
  if (!template.ok) return template;
  const { left, ...records } = blocksOfTemplate(template.value);
  if (records.blocks.length === 0)
    return fail(
      'empty',
      'It has no resources.',
      left.join(' ') || 'Copy a template that has some.',
    );
  const { connections, parameters } = records;
  return ok({
    fragment: fragmentOf({
      blocks: laidOut(records),
      connections: [...connections],
      parameters: [...parameters],
    }),
    left,
  });
}

function laidOut({ blocks, connections }: Omit<Imported, 'left'>): Block[] {
  const design: Design = {
    ...emptyDesign('Template'),
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
    connections: Object.fromEntries(connections.map((line) => [line.id, line])),
  };
  const placements = arrangeFragment(
    design,
    blocks.map(({ id }) => id),
    { at: { x: 0, y: 0 } },
  );
  const places = new Map(placements.map(({ id, position }) => [id, position]));
  return blocks.map((block) => ({ ...block, position: places.get(block.id) ?? block.position }));
}
