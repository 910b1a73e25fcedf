import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { X } from 'lucide-react';
import type { PropertyScore } from '#app/rules/scorecard/scorecard.ts';
import { useAddRequest } from '../store/request-store.ts';
import { useSession } from '../store/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ScoreAnswer } from '../workers/scorecard-messages.ts';
import { CompareControl } from './CompareControl.tsx';
import { ComparisonCard } from './ComparisonCard.tsx';
import { PropertyCard } from './PropertyCard.tsx';
import { PropertyList } from './PropertyList.tsx';
import { ScoreChart } from './ScoreChart.tsx';
import styles from './ScorecardPanel.module.css';
import { useScorecard } from './scorecard-store.ts';
import { goodOf } from './words.ts';

/** How much of what microservices are for the design has. */
export function ScorecardPanel() {
  const { answer, failure } = useScorecard();
  const { showScorecard } = useSession.getState();
  return (
    <aside className={styles.panel} aria-label="Scorecard">
      <header className={styles.head}>
        <h2>Scorecard</h2>
        <CompareControl />
        <Tooltip label="Back to the inspector">
          <ActionIcon
            size={24}
            aria-label="Close the scorecard"
            onClick={() => showScorecard(false)}
          >
            <X size={15} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={styles.content}>
        {failure && (
          <p className={styles.failure} role="alert">
            The scorecard could not be made: {failure.message} {failure.hint}
          </p>
        )}
        {!answer ? (
          !failure && <EmptyState title="Looking at the design …" />
        ) : answer.card.properties.length === 0 ? (
          <NoServices remarks={answer.card.remarks} />
        ) : (
          <Score answer={answer} />
        )}
      </div>
    </aside>
  );
}

function Score({ answer: { card, former, comparison } }: { readonly answer: ScoreAnswer }) {
  const selected = useScorecard((state) => state.selected);
  const looked = card.properties.find(({ id }) => id === selected);
  const shown = looked ?? (comparison ? undefined : worstOf(card.properties));
  return (
    <>
      {/* Said again when an edit has changed it. */}
      <VisuallyHidden role="status">
        {goodOf(card.properties)} of {card.properties.length} properties are good
      </VisuallyHidden>
      <div className={styles.chart}>
        <ScoreChart card={card} former={former} />
      </div>
      {card.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <PropertyList properties={card.properties} comparison={comparison} />
      <div className={styles.foot}>
        {shown ? (
          <PropertyCard key={shown.id} property={shown} />
        ) : (
          comparison && <ComparisonCard comparison={comparison} />
        )}
      </div>
    </>
  );
}

const RANK = { bad: 0, 'so-so': 1, unknown: 2, good: 3 } as const;

/** What to look at first when nobody has chosen. */
const worstOf = (properties: readonly PropertyScore[]): PropertyScore | undefined =>
  properties.toSorted((a, b) => RANK[a.level] - RANK[b.level])[0];

function NoServices({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <EmptyState title="No service to judge yet">
      <p className={styles.lesson}>
        Put a microservice on the canvas and give it what it owns: choose a block, and its owner in
        the inspector. Seven figures then say how much of what microservices are for the design has,
        from shipping alone to following a request.
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.lesson}>
          {remark}
        </p>
      ))}
      <Button size="xs" onClick={() => useAddRequest.getState().request('microservice')}>
        Add a microservice
      </Button>
    </EmptyState>
  );
}
