// What a property's test asks of a design. Only tests import it.
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { applyEdits } from '../../../edits/apply.ts';
import { TODAY } from '../../testing/try-rule.ts';
import { type PropertyScore, scorecardOf } from '../scorecard.ts';

export interface Score {
  readonly figure: string;
  readonly level: PropertyScore['level'];
  readonly held: string | undefined;
  readonly move: string | undefined;
}

export function score(drawn: Sketch, id: string): Score {
  const { figure, level, held, move } = scoreOf(sketch(drawn), id);
  return { figure, level, held, move };
}

function scoreOf(design: ReturnType<typeof sketch>, id: string) {
  const found = scorecardOf(design, { today: TODAY }).properties.find((one) => one.id === id);
  if (!found) throw new Error(`No property ${id}.`);
  const { count, of, level, holdsBack, move } = found;
  return {
    figure: `${count} of ${of}`,
    level,
    held: holdsBack?.text,
    move: move?.text,
    after: move && `${move.after.count} of ${move.after.of}`,
    edits: move?.edits,
  };
}

/** What the figure is once the move's edits are made, and what the move said it would be. */
export function afterMove(drawn: Sketch, id: string) {
  const design = sketch(drawn);
  const { edits, after } = scoreOf(design, id);
  if (!edits) return undefined;
  const made = applyEdits(design, edits);
  if (!made.ok) throw new Error(made.failure.message);
  const { figure, level } = scoreOf(made.value, id);
  return { promised: after, figure, level };
}

type Blocks = Sketch['blocks'];

/** Microservices by name, each with a team and the blocks it owns. */
export function owned(services: { readonly [service: string]: Blocks }): Blocks {
  return Object.fromEntries(
    Object.entries(services).flatMap(([service, blocks]) => [
      [service, { type: 'microservice', properties: { team: `${service} team` } }] as const,
      ...Object.entries(blocks).map(([name, given]) => {
        const block = typeof given === 'string' ? { type: given } : given;
        return [name, { ...block, owner: service }] as const;
      }),
    ]),
  );
}

/** Each named after its function: `Web` owns `web`. */
export const functions = (...names: readonly string[]): Blocks =>
  owned(
    Object.fromEntries(names.map((name) => [name, { [name.toLowerCase()]: 'lambda-function' }])),
  );
