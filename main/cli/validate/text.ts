// For people: a finding a paragraph, the figures last.
import { counted } from '#app/counted.ts';
import { columns } from '../columns.ts';
import {
  allFound,
  type CheckedFile,
  type Found,
  figuresOf,
  listed,
  type Report,
} from './report.ts';
import { inFigures, namesOf, oneLine, placeInTemplate, whyNot } from './wording.ts';

export function textReport(report: Report): string {
  const { checked, unread } = report;
  if (checked.length === 0) return '';
  const total = inFigures(figuresOf(allFound(report)));
  const last = [
    ...(checked.length + unread.length > 1
      ? [`${counted(checked.length, 'file')}: ${total}`]
      : [total]),
    ...gone(report),
  ];
  if (checked.length + unread.length === 1)
    return [...checked.flatMap((file) => lines(file, report)), ...last].join('\n');
  return [...checked.map((file) => section(file, report)), last.join('\n')].join('\n\n');
}

/** Files without findings are named too: they were checked. */
const section = (file: CheckedFile, report: Report): string =>
  [`${oneLine(file.file)}: ${inFigures(figuresOf(file.found))}`, ...lines(file, report)].join('\n');

const lines = (file: CheckedFile, report: Report): readonly string[] =>
  listed(file, report).map((found) => inWords(found, file, report));

function inWords(found: Found, { design }: CheckedFile, { baseline }: Report): string {
  const { finding, standing } = found;
  const names = namesOf(finding, design);
  const place = placeInTemplate(finding);
  const details = [
    names.length > 0 && `on ${names.join(', ')}`,
    place && `in the template at ${place}`,
    standing === 'waived' && whyNot(found, design, baseline),
    ...finding.fixes.map(({ title }) => `fix: ${title}`),
  ].filter((detail) => typeof detail === 'string');
  const label = (standing === 'open' ? finding.severity : standing).padEnd(7);
  return [
    columns([[label, finding.rule, oneLine(finding.message)]]),
    ...details.map((detail) => `         ${oneLine(detail)}`),
  ].join('\n');
}

function gone({ baseline }: Report): readonly string[] {
  if (!baseline || baseline.gone === 0) return [];
  return [
    `${counted(baseline.gone, 'entry', 'entries')} of ${oneLine(baseline.file)} found nothing any more: --write-baseline drops ${baseline.gone === 1 ? 'it' : 'them'}.`,
  ];
}
