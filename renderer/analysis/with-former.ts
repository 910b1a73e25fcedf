import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { ruleById } from '../rules/rule-set-store.ts';

/**
 * The newest findings about the design, and until it has been compiled what was last said of its
 * template, but for what is gone.
 */
export function withFormer(
  found: readonly Finding[],
  former: readonly Finding[],
  { blocks, connections }: Design,
): readonly Finding[] {
  const standing = former.filter(
    (finding) =>
      waitsForCompiler(finding) &&
      finding.blocks.every((id) => Object.hasOwn(blocks, id)) &&
      finding.connections.every((id) => Object.hasOwn(connections, id)),
  );
  return [...found, ...standing];
}

const waitsForCompiler = ({ rule }: Finding): boolean =>
  rule.startsWith('compile-') || ruleById(rule)?.judges === 'template';
