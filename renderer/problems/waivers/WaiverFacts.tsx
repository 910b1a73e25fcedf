import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WaiverId } from '#app/design/ids.ts';
import type { Finding } from '#app/rules/finding.ts';
import { daysBetween } from '#app/rules/waivers/waiver-standing.ts';
import { today } from '../../analysis/today.ts';
import { useDesign } from '../../store/design-store.ts';
import { takeBack } from './take-back.ts';
import { WaiverDialog } from './WaiverDialog.tsx';
import styles from './WaiverFacts.module.css';
import { dayInWords, untilInWords } from './waiver-wording.ts';

/** At a finding that is waived: why, by whom, until when. */
export function WaiverFacts(props: { readonly id: WaiverId; readonly finding: Finding }) {
  const [changing, setChanging] = useState(false);
  const waiver = useDesign((state) => state.design.waivers[props.id]);
  if (!waiver) return null;
  const { id, reason, author, expires } = waiver;
  return (
    <div className={styles.waiver}>
      <p>{reason}</p>
      <p>
        Waived{author && ` by ${author}`}
        {expires
          ? `, through ${dayInWords(expires)} (${untilInWords(daysBetween(today(), expires))})`
          : ', without an end'}
      </p>
      <div className={styles.buttons}>
        <Button size="xs" onClick={() => setChanging(true)}>
          Change…
        </Button>
        <Button size="xs" onClick={() => takeBack(id)}>
          Take back
        </Button>
      </div>
      {changing && (
        <WaiverDialog finding={props.finding} waiver={waiver} onClose={() => setChanging(false)} />
      )}
    </div>
  );
}
