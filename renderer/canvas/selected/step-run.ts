// A run of key presses of one kind (moving, resizing) as one thing to undo: a pause, or anything else
// the user does, ends it.
import { useDesign } from '../../store/design-store.ts';

const PAUSE_MS = 800;
let pause: ReturnType<typeof setTimeout> | undefined;
let label: string | undefined;

/** Opens the run, or goes on with it. */
export function step(name: string, change: () => void): void {
  if (useDesign.getState().gesture?.label !== name || label !== name) {
    finish();
    label = name;
    useDesign.getState().begin(name);
    window.addEventListener('keydown', finishUnlessArrow, true);
    window.addEventListener('pointerdown', finish, true);
  }
  change();
  clearTimeout(pause);
  pause = setTimeout(finish, PAUSE_MS);
}

function finishUnlessArrow({ key }: KeyboardEvent): void {
  if (!/^(Arrow|Shift|Alt)/.test(key)) finish();
}

function finish(): void {
  clearTimeout(pause);
  window.removeEventListener('keydown', finishUnlessArrow, true);
  window.removeEventListener('pointerdown', finish, true);
  const { gesture, commit } = useDesign.getState();
  if (label !== undefined && gesture?.label === label) commit();
  label = undefined;
}
