// The scorecard compiles the design once more, divided, and tries out what would raise its figures:
// away from the canvas, and from the findings that are waited for at every step.
import { z } from 'zod';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { compareScorecards } from '#app/rules/scorecard/compare.ts';
import { type Scorecard, scorecardOf, scoreInSteps } from '#app/rules/scorecard/scorecard.ts';
import type { Numbered, WorkerReply } from './analysis-messages.ts';
import type { ScoreAnswer, ScoreRequest } from './scorecard-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

let against: Design | undefined;
let known: { readonly design: Design; readonly key: string; readonly card: Scorecard } | undefined;

function score(request: ScoreRequest, tell: (first: ScoreAnswer) => void): ScoreAnswer {
  const { design, today, environment } = request;
  if (request.against !== 'same') against = request.against;
  const { first, whole } = scoreInSteps(design, { today, environment });
  const former = against && formerOf(against, today, environment);
  const answer = (card: Scorecard): ScoreAnswer => ({
    card,
    former,
    comparison: former && compareScorecards(former, card),
  });
  tell(answer(first));
  return answer(whole());
}

/** The other design stays while this one is worked on. */
function formerOf(design: Design, today: string, environment: string | undefined): Scorecard {
  const there =
    environment !== undefined && environmentNames(design).includes(environment)
      ? environment
      : undefined;
  const key = `${today} ${there ?? ''}`;
  if (known?.design !== design || known.key !== key)
    known = { design, key, card: scorecardOf(design, { today, environment: there }) };
  return known.card;
}

self.addEventListener('message', ({ data }: MessageEvent<Numbered<ScoreRequest>>) => {
  self.postMessage(reply(data));
});

type Reply = WorkerReply<ScoreAnswer, ScoreAnswer>;

function reply({ number, body }: Numbered<ScoreRequest>): Reply {
  try {
    const answer = score(body, (first) => {
      self.postMessage({ number, ok: true, first } satisfies Reply);
    });
    return { number, ok: true, body: answer };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
