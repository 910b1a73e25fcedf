// What the template was before: so that people see what moving a block, or any other step, does to it.
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Template } from '#app/cloudformation/template.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { type History, undo } from '#app/history/history.ts';
import { sameJson } from '#app/json.ts';
import { graphOf } from '../blocks/graph-of.ts';
import type { TemplateFormat } from '../document/export-template.ts';

/** `step`: what the last step changed; `saved`: everything since the design was saved. */
export const COMPARISONS = ['none', 'step', 'saved'] as const;
export type Comparison = (typeof COMPARISONS)[number];

interface Versions {
  readonly design: Design;
  readonly history: History;
  readonly saved: Design | undefined;
}

/** The design to compare with; undefined where there is none: nothing was done, or ever saved. */
export function baseline(comparison: Comparison, versions: Versions): Design | undefined {
  switch (comparison) {
    case 'none':
      return undefined;
    case 'step':
      return undo(versions.history, versions.design)?.design;
    case 'saved':
      return versions.saved;
  }
}

export interface Before {
  readonly text: string;
  readonly template: Template;
}

/** A stack's template as it was in `design`; empty where there was no such stack. */
export function templateBefore(
  design: Design,
  stackKey: string,
  format: TemplateFormat,
  environment: string | undefined,
): Before {
  const { stacks } = compile(
    design,
    graphOf(design),
    environment === undefined ? {} : { environment },
  );
  const stack = stacks.find(({ key }) => key === stackKey);
  if (!stack) return { text: '', template: { Resources: {} } };
  const { template, comments } = stack;
  const { text } = format === 'json' ? emitJson(template) : emitYaml(template, { comments });
  return { text, template };
}

/** “2 added, 1 changed, 3 removed”: resources, by logical id. */
export function changesInWords(before: Template, after: Template): string {
  const [old, now] = [before.Resources, after.Resources];
  const added = Object.keys(now).filter((id) => !Object.hasOwn(old, id)).length;
  const removed = Object.keys(old).filter((id) => !Object.hasOwn(now, id)).length;
  const changed = Object.keys(now).filter(
    (id) => Object.hasOwn(old, id) && !sameJson(old[id], now[id]),
  ).length;
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length > 0 ? told.join(', ') : 'no resource changed';
}
