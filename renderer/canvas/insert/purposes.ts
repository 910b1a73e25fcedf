// What the search is for, for those who draw it: how it is headed, what it says of each type, and
// what choosing one does.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Design } from '#app/design/schema.ts';
import type { Frames } from '#app/layout/frames.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { joinOfTypes, joinSentence } from '../connect/join.ts';
import { addBlock } from '../gestures/drop-from-palette.ts';
import { landingOf } from '../gestures/landing.ts';
import { refuse } from '../gestures/refuse.ts';
import { useScene } from '../scene-store.ts';
import { addNear } from '../use-add-requests.ts';
import { viewOfCanvas } from '../view/view.ts';
import { type Asked, withDefinition } from './asked.ts';
import { askedBetween } from './between.ts';
import { clearOf } from './clear-of.ts';
import type { Verdict } from './insert-entries.ts';
import type { Purpose } from './insert-store.ts';
import { newBeside } from './new-beside.ts';
import { askedReplace } from './replace.ts';

const POSSIBLE: Verdict = { is: 'possible' };

/** Undefined when what it was about is gone. */
export function askedFor(purpose: Purpose, design: Design, frames: Frames): Asked | undefined {
  switch (purpose.is) {
    case 'near':
      return {
        title: 'Insert a block',
        fitting: 'Blocks',
        only: false,
        does: 'insert',
        judge: () => POSSIBLE,
        choose: withDefinition(addNear),
      };
    case 'at':
      return askedAt(purpose, design, frames);
    case 'beside':
      return askedBeside(purpose, design);
    case 'between':
      return askedBetween(purpose.connection, design);
    case 'replace':
      return askedReplace(purpose.block, design);
    default:
      return purpose satisfies never;
  }
}

function askedAt(
  { spot, exact }: Extract<Purpose, { is: 'at' }>,
  design: Design,
  frames: Frames,
): Asked {
  return {
    title: 'Insert a block here',
    fitting: 'Blocks',
    only: false,
    does: 'insert',
    judge: (type) => {
      const definition = blockDefinition(type);
      const refusal = definition && landingOf(design, frames, definition, spot).refusal;
      return refusal ? { is: 'refused', note: () => refusal } : POSSIBLE;
    },
    choose: withDefinition((definition, at) =>
      addBlock(definition, exact ? spot : clearOf(definition, spot), at),
    ),
  };
}

function askedBeside(
  { block: id, side, only, spot }: Extract<Purpose, { is: 'beside' }>,
  design: Design,
): Asked | undefined {
  const block = design.blocks[id];
  const own = block && blockDefinition(block.type);
  if (!block || !own) return undefined;
  return {
    title: `Connect from ${block.name}`,
    fitting: `Fits ${block.name}`,
    only,
    does: 'insert and connect',
    otherwise: 'without the connection',
    judge: (type) => {
      const definition = blockDefinition(type);
      const join = definition && joinOfTypes(own, definition);
      if (!join) return POSSIBLE;
      return join.ok
        ? { is: 'fits', note: () => joinSentence(join, block.name, 'it').replace(/^it /, '') }
        : { is: 'possible', note: () => `Not connected. ${join.reason}` };
    },
    choose: withDefinition((definition, at, shift) => {
      const join = shift ? undefined : joinOfTypes(own, definition);
      const now = useDesign.getState();
      const made = newBeside(now.design, useScene.getState().frames, definition, block, {
        side,
        spot,
        join: join?.ok ? join : undefined,
        view: viewOfCanvas(),
      });
      if (!made) return;
      const result = now.dispatch(`Add ${made.name}`, made.edits);
      if (!result.ok) return refuse(at, result.failure.message);
      const { select, show } = useSession.getState();
      select({ blocks: [made.id] });
      show([made.id]);
    }),
  };
}
