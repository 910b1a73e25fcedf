// Arranging, from the question to the one step that can be undone.
import { create } from 'zustand';
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Arrangement } from '#app/layout/arrange/answer.ts';
import type { Direction } from '#app/layout/arrange/boxes.ts';
import { boundsOf, grow, holdsRect } from '#app/layout/rect.ts';
import { say, sayFailure } from '../../notices/notices.ts';
import { useDesign } from '../../store/design-store.ts';
import type { ArrangeQuestion } from '../../workers/arrange.worker.ts';
import { type LatestWorker, latestWorker, type WorkerPort } from '../../workers/latest-worker.ts';
import { useScene } from '../scene-store.ts';
import { fitAll, reveal, viewOfCanvas } from '../view/view.ts';
import { glide } from './glide.ts';
import { whenStill } from './when-still.ts';

export interface Arranging {
  /** How many blocks are being laid out, once that takes long enough to say so. */
  readonly slow: number | undefined;
}
export const useArranging = create<Arranging>()(() => ({ slow: undefined }));

interface Wanted {
  readonly label: string;
  /** Absent: everything. */
  readonly ids?: readonly BlockId[];
  readonly direction: Direction | undefined;
  /** Edits of the same step: a direction to be remembered. */
  readonly besides?: readonly EditCall[];
  /** What is said when nothing moves. */
  readonly still: string;
}

type Asked = ArrangeQuestion & { readonly wanted: Wanted };

const SAY_AFTER_MS = 300;
const PATIENCE_MS = 120_000;

let worker: LatestWorker<Asked> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Calls off an answer that waits for a gesture to end. */
let callOff: (() => void) | undefined;

export function arrangeBlocks(wanted: Wanted): void {
  const { design } = useDesign.getState();
  worker ??= latestWorker<Asked, Arrangement>({
    spawn: (): WorkerPort =>
      new Worker(new URL('../../workers/arrange.worker.ts', import.meta.url), { type: 'module' }),
    encode: ({ design: asked, request }) => ({ design: asked, request }),
    patience: PATIENCE_MS,
    onAnswer: (question, answer) => {
      settle();
      if (answer.ok) callOff = whenStill(() => arrive(question, answer.value));
      else
        sayFailure('The design could not be arranged', {
          code: answer.failure.code,
          message: 'Nothing has changed.',
          hint: 'Try again, or arrange a part of it: what is selected.',
        });
    },
  });
  settle();
  callOff?.();
  const count = wanted.ids?.length ?? Object.keys(design.blocks).length;
  timer = setTimeout(() => useArranging.setState({ slow: count }), SAY_AFTER_MS);
  worker.ask({
    design,
    wanted,
    request: { ids: wanted.ids && [...wanted.ids], direction: wanted.direction },
  });
}

function arrive({ design, wanted }: Asked, arrangement: Arrangement): void {
  callOff = undefined;
  // What was changed meanwhile is to be part of it.
  if (useDesign.getState().design !== design) arrangeBlocks(wanted);
  else finish(design, wanted, arrangement);
}

function settle(): void {
  clearTimeout(timer);
  if (useArranging.getState().slow !== undefined) useArranging.setState({ slow: undefined });
}

/** Escape, or the button: true if there was something to cancel. */
export function cancelArranging(): boolean {
  const waits = callOff !== undefined;
  callOff?.();
  callOff = undefined;
  if (!worker?.busy) return waits;
  worker.end();
  settle();
  return true;
}

function finish(design: Design, wanted: Wanted, { placements, unsteered }: Arrangement): void {
  const edits: EditCall[] = [
    ...(placements.length + unsteered.length > 0
      ? [
          {
            edit: 'arrange' as const,
            args: { placements: [...placements], unsteered: [...unsteered] },
          },
        ]
      : []),
    ...(wanted.besides ?? []),
  ];
  if (edits.length === 0) {
    say(wanted.still);
    return;
  }
  glide(design, placements, {
    arrive: () => {
      const result = useDesign.getState().dispatch(wanted.label, edits);
      if (!result.ok) sayFailure('The design could not be arranged', result.failure);
    },
    after: () => look(wanted.ids),
  });
}

/** Nearer to the edge of the view than this, what was arranged looks cut off. */
const MARGIN = 12;

/** The view follows only where what was arranged isn't in it. */
function look(ids: readonly BlockId[] | undefined): void {
  if (ids) {
    reveal(ids);
    return;
  }
  const view = viewOfCanvas();
  const bounds = boundsOf(Array.from(useScene.getState().frames.values(), ({ rect }) => rect));
  if (view && bounds && !holdsRect(grow(view, -MARGIN), bounds)) fitAll();
}

export const arrangingText = (count: number): string => `Arranging ${counted(count, 'block')} …`;
