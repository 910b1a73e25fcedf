// What several formats say alike.
import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { BaselineUse, Figures, Found } from './report.ts';

export function namesOf(
  { blocks, connections }: Pick<Finding, 'blocks' | 'connections'>,
  design: Design | undefined,
): readonly string[] {
  const name = (id: Finding['blocks'][number]): string => design?.blocks[id]?.name ?? id;
  return [
    ...blocks.map(name),
    ...connections.map((id) => {
      const connection = design?.connections[id];
      return connection ? `${name(connection.from)} → ${name(connection.to)}` : id;
    }),
  ];
}

/** `Orders.VisibilityTimeout`; nothing for a finding of a design's own. */
export const placeInTemplate = ({ template }: Finding): string | undefined =>
  template && [template.logicalId, template.path].filter(Boolean).join('.');

/** What the finding says, where in the template, and what would mend it: a line each. */
export function paragraphs(finding: Finding): readonly string[] {
  const place = placeInTemplate(finding);
  return [
    finding.message,
    ...(place ? [`In the template at ${place}.`] : []),
    ...finding.fixes.map(({ title }) => `Fix in the editor: ${title}.`),
  ];
}

/** Why a finding doesn't count. */
export function whyNot(
  { finding, standing }: Found,
  design: Design | undefined,
  baseline: BaselineUse | undefined,
): string | undefined {
  switch (standing) {
    case 'open':
      return undefined;
    case 'waived':
      return `waived: ${(finding.waiver && design?.waivers[finding.waiver]?.reason) ?? ''}`;
    case 'known':
      return `known: in ${baseline?.file ?? 'the baseline'}`;
  }
}

export const inFigures = ({ error, warning, info, waived, known }: Figures): string =>
  [
    counted(error, 'error'),
    counted(warning, 'warning'),
    `${info} info`,
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(known > 0 ? [`${known} known`] : []),
  ].join(', ');

/** A name or a message can't start a line of its own: CI systems obey some lines. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
