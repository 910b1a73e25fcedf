// For people: a finding a paragraph, the figures last.
import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import { type Finding, type Summary, summarize } from '#app/rules/finding.ts';
import { columns } from '../columns.ts';
import { type CheckedFile, type Report, total } from './report.ts';

export function textReport({ checked, unread }: Report): string {
  const [only] = checked;
  if (!only) return '';
  if (checked.length + unread.length === 1)
    return [...only.findings.map((one) => inWords(one, only.design)), inFigures(only)].join('\n');
  const summary = inFigures(...checked);
  return [...checked.map(section), `${counted(checked.length, 'file')}: ${summary}`].join('\n\n');
}

/** Files without findings are named too: they were checked. */
const section = (checked: CheckedFile): string =>
  [
    `${oneLine(checked.file)}: ${inFigures(checked)}`,
    ...checked.findings.map((finding) => inWords(finding, checked.design)),
  ].join('\n');

function inWords(finding: Finding, design: Design | undefined): string {
  const { rule, severity, message, template, fixes, waiver } = finding;
  const names = namesOf(finding, design);
  const place = template && [template.logicalId, template.path].filter(Boolean).join('.');
  const details = [
    names.length > 0 && `on ${names.join(', ')}`,
    place && `in the template at ${place}`,
    waiver && `waived: ${design?.waivers[waiver]?.reason ?? ''}`,
    ...fixes.map(({ title }) => `fix: ${title}`),
  ].filter((detail) => typeof detail === 'string');
  return [
    columns([[waiver ? 'waived ' : severity.padEnd(7), rule, oneLine(message)]]),
    ...details.map((detail) => `         ${oneLine(detail)}`),
  ].join('\n');
}

/** A name or a message can't start a line of its own: CI systems obey some lines. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

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

function inFigures(...checked: readonly CheckedFile[]): string {
  const { error, warning, info, waived }: Summary = total(
    checked.map(({ findings }) => summarize(findings)),
  );
  return [
    counted(error, 'error'),
    counted(warning, 'warning'),
    `${info} info`,
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
}
