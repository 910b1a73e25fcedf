// Scorecards for a terminal.
import { counted } from '#app/counted.ts';
import type { Comparison } from '#app/rules/scorecard/compare.ts';
import { LEVELS } from '#app/rules/scorecard/define-property.ts';
import type { PropertyScore, Scorecard } from '#app/rules/scorecard/scorecard.ts';
import { columns } from './columns.ts';

const NOTHING =
  'There is nothing to judge yet: no microservice owns anything, and no block runs code.';

export function scorecardText({ properties, services, remarks }: Scorecard): string {
  if (properties.length === 0) return [NOTHING, ...remarks].join('\n');
  const good = properties.filter(({ level }) => level === 'good').length;
  const rows = columns(
    properties.map((one) => [LEVELS[one.level], one.title, figure(one), one.means]),
  ).split('\n');
  return [
    `${good} of ${properties.length} good, ${counted(services.length, 'service')}`,
    '',
    ...properties.flatMap((one, index) => [
      rows[index] ?? '',
      ...detailsOf(one).map((detail) => `    ${detail}`),
    ]),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
  ].join('\n');
}

const figure = ({ count, of }: { readonly count: number; readonly of: number }): string =>
  of === 0 ? '–' : `${count} of ${of}`;

const detailsOf = ({ holdsBack, move }: PropertyScore): readonly string[] =>
  [holdsBack?.text, move?.text].filter((text) => text !== undefined);

export const comparisonText = ({ words, properties, services }: Comparison): string =>
  [
    words,
    '',
    columns(
      properties.map(({ title, change, before, after }) => [
        change,
        title,
        before ? figure(before) : '–',
        '→',
        after ? figure(after) : '–',
        after?.means ?? before?.means ?? '',
      ]),
    ),
    ...named('New', services.added),
    ...named('Gone', services.removed),
  ].join('\n');

const named = (label: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? ['', `${label}: ${names.join(', ')}`] : [];
