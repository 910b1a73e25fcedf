import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type WaiverStanding, waiverPlace } from '#app/rules/waivers/waiver-standing.ts';
import { useDesign } from '../../store/design-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import detail from '../FindingDetail.module.css';
import { splitMessage } from '../places.ts';
import { selectFinding } from '../select-finding.ts';
import { takeBack } from './take-back.ts';
import styles from './WaiverDetail.module.css';
import { WaiverDialog } from './WaiverDialog.tsx';
import { dayInWords, standingInWords, untilInWords } from './waiver-wording.ts';

export function WaiverDetail({ standing }: { readonly standing: WaiverStanding | undefined }) {
  const [changing, setChanging] = useState(false);
  const design = useDesign((state) => state.design);
  if (!standing)
    return (
      <section className={detail.detail} aria-label="Selected waiver">
        <EmptyState title="No waiver selected">
          Choose one to see what it covers, to change it or to take it back.
        </EmptyState>
      </section>
    );
  const { waiver, rule, covers, daysLeft, state } = standing;
  return (
    <section className={detail.detail} aria-label="Selected waiver">
      <div className={detail.text}>
        <header className={detail.head}>
          <SeverityIcon severity="waived" size={16} decorative />
          <h2>{rule?.title ?? waiver.rule}</h2>
          <span className={styles.standing} data-state={state}>
            {standingInWords(standing)}
          </span>
        </header>
        <p>{waiver.reason}</p>
        <dl className={styles.facts}>
          <dt>Holds at</dt>
          <dd>{waiverPlace(waiver, design) ?? 'Everywhere in this design'}</dd>
          {waiver.author && (
            <>
              <dt>Decided by</dt>
              <dd>{waiver.author}</dd>
            </>
          )}
          <dt>Through</dt>
          <dd>
            {waiver.expires
              ? `${dayInWords(waiver.expires)} · ${untilInWords(daysLeft)}`
              : 'No end'}
          </dd>
          <dt>Rule</dt>
          <dd>
            <code>{waiver.rule}</code>
          </dd>
        </dl>
        {covers.length > 0 ? (
          <ul className={styles.covers} aria-label="Problems it covers">
            {covers.map((finding) => (
              <li key={finding.key}>
                <UnstyledButton onClick={() => selectFinding(finding)}>
                  <SeverityIcon severity={finding.severity} size={13} />
                  {splitMessage(finding.message).lead}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        ) : (
          <p>{WHY[state]}</p>
        )}
      </div>
      <footer className={styles.foot}>
        <Button onClick={() => setChanging(true)}>Change…</Button>
        <Button onClick={() => takeBack(waiver.id)}>Take back</Button>
      </footer>
      {changing && (
        <WaiverDialog finding={covers[0]} waiver={waiver} onClose={() => setChanging(false)} />
      )}
    </section>
  );
}

const WHY: { readonly [S in WaiverStanding['state']]: string } = {
  holds: '',
  expired: 'What it covered counts again. Give it another end, or take it back.',
  'unknown-rule':
    'No rule has this id: it was renamed or has ended. The waiver is kept and does nothing; take it back if nobody needs it.',
  unused:
    'Nothing that it could cover is found: the problem is gone, or its rule is off. It would cover it again.',
};
