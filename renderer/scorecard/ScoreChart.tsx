// Seven sectors: how far each property has got, and in a paler shade how far one change would take it.
import type { PropertyScore, Scorecard } from '#app/rules/scorecard/scorecard.ts';
import styles from './ScoreChart.module.css';
import { useScorecard } from './scorecard-store.ts';
import { arcPath, INNER, OUTER, pointAt, radiusOf, ringPath, sectorAt } from './sectors.ts';
import { selectProperty } from './select-property.ts';
import { figureInWords, goodOf } from './words.ts';

interface ScoreChartProps {
  readonly card: Scorecard;
  readonly former: Scorecard | undefined;
}

/** Half the drawing's width: the sectors and the numbers round them. */
const HALF = OUTER + 18;

export function ScoreChart({ card: { properties }, former }: ScoreChartProps) {
  const selected = useScorecard((state) => state.selected);
  const good = goodOf(properties);
  const label = `${good} of ${properties.length} properties are good. ${properties.map(figureInWords).join('; ')}.`;
  return (
    <svg
      className={styles.chart}
      viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
      width={2 * HALF}
      height={2 * HALF}
      role="img"
      aria-label={label}
    >
      {properties.map((property, index) => (
        <ScoreSector
          key={property.id}
          property={property}
          index={index}
          count={properties.length}
          former={former?.properties.find(({ id }) => id === property.id)}
          selected={property.id === selected}
        />
      ))}
      <text className={styles.figure} y={4}>
        {good}
      </text>
      <text className={styles.of} y={17}>
        of {properties.length} good
      </text>
    </svg>
  );
}

interface ScoreSectorProps {
  readonly property: PropertyScore;
  readonly index: number;
  readonly count: number;
  readonly former: PropertyScore | undefined;
  readonly selected: boolean;
}

function ScoreSector({ property, index, count, former, selected }: ScoreSectorProps) {
  const { share, level, move } = property;
  const sector = sectorAt(index, count);
  const number = pointAt((sector.from + sector.to) / 2, OUTER + 11);
  const potential = move && move.after.share > share ? move.after.share : undefined;
  return (
    <g
      className={styles.sector}
      data-level={level}
      data-selected={selected || undefined}
      onClick={() => selectProperty(selected ? undefined : property)}
    >
      <path className={styles.whole} d={ringPath(sector, INNER, OUTER)} />
      {potential !== undefined && (
        <path className={styles.potential} d={ringPath(sector, INNER, radiusOf(potential))} />
      )}
      {level !== 'unknown' && (
        <path className={styles.share} d={ringPath(sector, INNER, radiusOf(share))} />
      )}
      {former && <path className={styles.former} d={arcPath(sector, radiusOf(former.share))} />}
      <text className={styles.number} x={number.x} y={number.y + 4}>
        {index + 1}
      </text>
    </g>
  );
}
