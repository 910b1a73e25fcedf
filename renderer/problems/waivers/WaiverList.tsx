// All waivers of the design, those to look at first: what is waived where and why, and how long still.

import { type WaiverStanding, waiverPlace } from '#app/rules/waivers/waiver-standing.ts';
import { useDesign } from '../../store/design-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { Tree, type TreeRow } from '../../ui/tree/Tree.tsx';
import { useProblems } from '../problems-store.ts';
import { selectWaiver } from './select-waiver.ts';
import styles from './WaiverList.module.css';
import { standingInWords } from './waiver-wording.ts';

interface WaiverRow extends TreeRow {
  readonly standing: WaiverStanding;
  readonly title: string;
  readonly place: string;
}

/** Pixels: two lines. */
const ROW = 46;

export function WaiverList({ standings }: { readonly standings: readonly WaiverStanding[] }) {
  const design = useDesign((state) => state.design);
  const chosen = useProblems((state) => state.waiver);
  if (standings.length === 0)
    return (
      <EmptyState title="Nothing is waived">
        A problem that the team decides to live with can be waived, with the reason and for how
        long.
      </EmptyState>
    );
  const rows = standings.map((standing): WaiverRow => {
    const { waiver, rule } = standing;
    const title = rule?.title ?? waiver.rule;
    const place = waiverPlace(waiver, design) ?? 'Everywhere';
    return {
      id: waiver.id,
      standing,
      title,
      place,
      level: 1,
      height: ROW,
      label: `${title}, ${place}, ${standingInWords(standing)}`,
      selected: waiver.id === chosen,
    };
  });
  const choose = ({ standing }: WaiverRow): void => selectWaiver(standing);
  return (
    <Tree
      label="Waivers"
      rows={rows}
      reveal={chosen}
      onToggle={choose}
      onActivate={choose}
      onMove={choose}
    >
      {({ standing, title, place, selected }) => (
        <div className={styles.row} data-selected={selected || undefined}>
          <SeverityIcon severity="waived" decorative />
          <div className={styles.text}>
            <div className={styles.line}>
              <span className={styles.title}>{title}</span>
              <span className={styles.place}>{place}</span>
            </div>
            <div className={styles.line}>
              <span className={styles.reason}>
                {standing.waiver.reason}
                {standing.waiver.author && ` · ${standing.waiver.author}`}
              </span>
              <span className={styles.standing} data-state={standing.state}>
                {standingInWords(standing)}
              </span>
            </div>
          </div>
        </div>
      )}
    </Tree>
  );
}
