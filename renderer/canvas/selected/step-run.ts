// A run of key presses of one kind (moving, resizing) as one thing to undo: a pause, or anything else
// the user does, ends it; Escape takes it back.
import { announce } from '../../description/announcer-store.ts';
import { useDesign } from '../../store/design-store.ts';

const PAUSE_MS = 800;
let pause: ReturnType<typeof setTimeout> | undefined;
let label: string | undefined;
let outcome: (() => string) | undefined;

/** Opens the run, or goes on with it. `words`: what came of it, said when it ends. */
export function step(name: string, change: () => void, words: () => string): void {
  if (useDesign.getState().gesture?.label !== name || label !== name) {
    finish();
    label = name;
    useDesign.getState().begin(name);
    window.addEventListener('keydown', goOnOrEnd, true);
    window.addEventListener('pointerdown', finish, true);
  }
  change();
  outcome = words;
  clearTimeout(pause);
  pause = setTimeout(finish, PAUSE_MS);
}

function goOnOrEnd(event: KeyboardEvent): void {
  if (/^(Arrow|Shift|Alt)/.test(event.key)) return;
  // As with the mouse: everything is as it was before the run.
  if (event.key === 'Escape') {
    const { gesture, bail } = useDesign.getState();
    if (gesture?.label === label) bail();
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  finish();
}

function finish(): void {
  clearTimeout(pause);
  window.removeEventListener('keydown', goOnOrEnd, true);
  window.removeEventListener('pointerdown', finish, true);
  const { gesture, commit } = useDesign.getState();
  if (label !== undefined && gesture?.label === label) {
    commit();
    if (outcome) announce(outcome());
  }
  label = undefined;
  outcome = undefined;
}
