import { LEVELS } from '#app/rules/scorecard/define-property.ts';
import type { PropertyScore } from '#app/rules/scorecard/scorecard.ts';

type Figure = Pick<PropertyScore, 'count' | 'of'>;

/** `4 of 5`; a dash where there is nothing to count. */
export const figureOf = ({ count, of }: Figure): string => (of === 0 ? '–' : `${count} of ${of}`);

export const goodOf = (properties: readonly PropertyScore[]): number =>
  properties.filter(({ level }) => level === 'good').length;

/** For who can't see the bar: `Fault isolation: bad, 2 of 5 keep working when search is down, 4 of 5 in reach`. */
export function figureInWords({ title, level, count, of, means, move }: PropertyScore): string {
  const figure = of === 0 ? 'nothing to count' : `${count} of ${of} ${means}`;
  const reach =
    move && move.after.count > count ? `, ${move.after.count} of ${move.after.of} in reach` : '';
  return `${title}: ${LEVELS[level].toLowerCase()}, ${figure}${reach}`;
}
