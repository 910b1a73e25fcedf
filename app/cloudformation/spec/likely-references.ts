// Which property of one resource usually names another: AWS's own relationships, distilled.
import known from '#assets/spec/references.json' with { type: 'json' };
import type { SpecReferences } from './schema.ts';

export interface LikelyReference {
  readonly property: string;
  /** Empty: what Ref gives. */
  readonly attribute: string;
  readonly list: boolean;
}

/** Likeliest first: required properties before optional ones. */
export function likelyReferences(from: string, to: string): readonly LikelyReference[] {
  const references: SpecReferences = known;
  const properties = Object.hasOwn(references, from) ? (references[from] ?? {}) : {};
  return Object.entries(properties).flatMap(([name, targets]) => {
    const attribute = Object.hasOwn(targets, to) ? targets[to] : undefined;
    if (attribute === undefined) return [];
    const list = name.endsWith('[]');
    return [{ property: list ? name.slice(0, -2) : name, attribute, list }];
  });
}
