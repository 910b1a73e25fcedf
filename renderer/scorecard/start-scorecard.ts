// Follows the design while the scorecard is open. Nobody pays for it while it is shut.
import type { Host } from '#app/host/contract.ts';
import { sameMeaning } from '../analysis/same-meaning.ts';
import { today } from '../analysis/today.ts';
import { currentEnvironment } from '../environments/use-environment.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { latestWorker } from '../workers/latest-worker.ts';
import type { ScoreAnswer, ScoreQuestion, ScoreRequest } from '../workers/scorecard-messages.ts';
import { type ScorecardState, useScorecard } from './scorecard-store.ts';
import { isLit, selectProperty } from './select-property.ts';

/** Milliseconds. A figure that jumps at every letter says nothing; a fifth of a second still follows. */
const DEBOUNCE = 150;
/** Milliseconds. 2,000 blocks take two to three seconds, compiler included. */
const PATIENCE = 30_000;

export function startScorecard(host: Host): void {
  let sent: ScoreQuestion | undefined;
  /** About the design on the screen; answers about one that was left meanwhile are of no use. */
  let relevant = new WeakSet<ScoreQuestion>();
  const worker = latestWorker<ScoreQuestion, ScoreAnswer, ScoreAnswer>({
    patience: PATIENCE,
    encode: (question, before): ScoreRequest => ({
      ...question,
      against: before && question.against === before.against ? 'same' : question.against,
    }),
    spawn: () =>
      new Worker(new URL('../workers/scorecard.worker.ts', import.meta.url), { type: 'module' }),
    // Figures that are there already stay until the new ones are whole.
    onFirst: (question, first) => {
      if (relevant.has(question) && !useScorecard.getState().answer) show(first);
    },
    onAnswer: (question, result) => {
      if (!relevant.has(question)) return;
      if (result.ok) return show(result.value);
      sent = undefined;
      useScorecard.getState().update({ failure: result.failure });
      void host.call('log.report', { message: result.failure.message.slice(0, 10_000) });
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    const { against, comparing } = useScorecard.getState();
    const question: ScoreQuestion = {
      design: useDesign.getState().design,
      today: today(),
      environment: currentEnvironment(),
      against: comparing ? against?.design : undefined,
    };
    if (!isOpen() || (sent && sameQuestion(question, sent))) return;
    sent = question;
    relevant.add(question);
    worker.ask(question);
  };
  const soon = (wait: number): void => {
    if (!isOpen()) return;
    timer ??= setTimeout(send, wait);
  };

  useDesign.subscribe(({ design }, before) => {
    if (design !== before.design) soon(DEBOUNCE);
  });
  useSession.subscribe(
    ({ environment, rightPanel, inspectorOpen, highlight, selection }, before) => {
      if (environment !== before.environment) soon(0);
      if (rightPanel !== before.rightPanel || inspectorOpen !== before.inspectorOpen) {
        if (isOpen()) soon(0);
        // A block was picked, likely one that is lit up: the others are still to be looked at.
        else if (selection === before.selection) selectProperty(undefined);
      }
      // Escape on the canvas, or a finding that was chosen instead.
      const { selected } = useScorecard.getState();
      if (selected !== undefined && isLit(before.highlight) && !isLit(highlight))
        useScorecard.getState().update({ selected: undefined });
    },
  );
  useScorecard.subscribe(({ against, comparing }, before) => {
    if (against !== before.against || comparing !== before.comparing) soon(0);
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (isLit(useSession.getState().highlight)) selectProperty(undefined);
  });
  startOver();
  // Another design came on the screen: what was said of the one before is of no use there.
  keepPerTab<Pick<ScorecardState, 'against' | 'comparing' | 'opened'>>({
    take() {
      const { against, comparing, opened } = useScorecard.getState();
      return { against, comparing, opened };
    },
    show(kept) {
      startOver();
      sent = undefined;
      relevant = new WeakSet();
      if (kept) useScorecard.getState().update(kept);
      soon(0);
    },
  });
}

const isOpen = (): boolean => {
  const { rightPanel, inspectorOpen } = useSession.getState();
  return inspectorOpen && rightPanel === 'scorecard';
};

const sameQuestion = (a: ScoreQuestion, b: ScoreQuestion): boolean =>
  a.today === b.today &&
  a.environment === b.environment &&
  a.against === b.against &&
  sameMeaning(a.design, b.design);

function startOver(): void {
  useScorecard.getState().update({
    answer: undefined,
    against: undefined,
    comparing: false,
    opened: useDesign.getState().design,
    selected: undefined,
  });
}

function show(answer: ScoreAnswer): void {
  useScorecard.getState().update({ answer, failure: undefined });
  lookAgain();
}

/** The light follows what holds the property back now. */
function lookAgain(): void {
  const { answer, selected } = useScorecard.getState();
  if (selected === undefined || !isLit(useSession.getState().highlight)) return;
  selectProperty(answer?.card.properties.find(({ id }) => id === selected));
}
