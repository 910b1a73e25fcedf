// The scorecard compiles the design once more, divided, and tries out what would raise its figures:
// away from the canvas, and from the findings that are waited for at every step.
import { z } from 'zod';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { compareScorecards } from '#app/rules/scorecard/compare.ts';
import { type Scorecard, scorecardOf } from '#app/rules/scorecard/scorecard.ts';
import type { Numbered, WorkerReply } from './analysis-messages.ts';
import type { ScoreAnswer, ScoreRequest } from './scorecard-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

let against: Design | undefined;
let known: { readonly design: Design; readonly key: string; readonly card: Scorecard } | undefined;

function score(request: ScoreRequest): ScoreAnswer {
  const { design, today, environment } = request;
  if (request.against !== 'same') against = request.against;
  const card = scorecardOf(design, { today, environment });
  const former = against && formerOf(against, today, environment);
  return { card, former, comparison: former && compareScorecards(former, card) };
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

function reply({ number, body }: Numbered<ScoreRequest>): WorkerReply<ScoreAnswer> {
  try {
    return { number, ok: true, body: score(body) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
