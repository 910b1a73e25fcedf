// CloudFormation text as blocks that can be pasted, laid out beside each other.
import { type Fragment, fragmentOf } from '#app/edits/clipboard.ts';
import { blocksOfTemplate } from '#app/importer/blocks-of-template.ts';
import { readSnippet } from '#app/importer/read-snippet.ts';
import { fail, ok, type Result } from '#app/result.ts';

export interface FromTemplate {
  readonly fragment: Fragment;
  /** What a design has no place for, each a sentence. */
  readonly left: readonly string[];
}

export function templateFragment(text: string): Result<FromTemplate> {
  const template = readSnippet(text);
  if (!template.ok) return template;
  const { left, ...records } = blocksOfTemplate(template.value);
  if (records.blocks.length === 0)
    return fail(
      'empty',
      'It has no resources.',
      left.join(' ') || 'Copy a template that has some.',
    );
  return ok({
    fragment: fragmentOf({
      ...records,
      blocks: records.blocks.map((block, index) => ({ ...block, position: spot(index) })),
      connections: [...records.connections],
      parameters: [...records.parameters],
    }),
    left,
  });
}

const spot = (index: number) => ({ x: (index % 6) * 256, y: Math.floor(index / 6) * 96 });
