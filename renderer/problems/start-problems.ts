// Keeps the lit-up path honest while the panel may be folded: a finding that was fixed takes its
// highlight with it, and Escape ends it from anywhere.
import { useAnalysis } from '../store/analysis-store.ts';
import { useSession } from '../store/session-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { inDialog } from '../ui/keyboard-target.ts';
import { useProblems } from './problems-store.ts';
import { endPreview, selectFinding } from './select-finding.ts';

export function startProblems(): void {
  // What is looked at is of one design; how the list is shown is the user's way.
  keepPerTab({
    take: () => selectFinding(undefined),
    show: () => useProblems.getState().update({ waiver: undefined, preview: undefined }),
  });
  useAnalysis.subscribe(({ findings }, before) => {
    const { selected } = useProblems.getState();
    if (selected === undefined || findings === before.findings) return;
    if (!findings.some(({ key }) => key === selected)) selectFinding(undefined);
  });
  // Whoever puts the light out (Escape on the canvas) ends the selection it stood for.
  useSession.subscribe(({ highlight, backdrop }, before) => {
    const out = before.highlight !== before.backdrop && highlight === backdrop;
    if (out && useProblems.getState().selected !== undefined)
      useProblems.getState().update({ selected: undefined, preview: undefined });
  });
  // Another tab, or none: what is looked at now should not stand in the shade of a finding.
  useSession.subscribe(({ drawer }, before) => {
    if (before.drawer === 'problems' && drawer !== 'problems') selectFinding(undefined);
  });
  addEventListener('keydown', (event) => {
    // What Escape closes first.
    if (event.key !== 'Escape' || event.defaultPrevented || inDialog(event.target)) return;
    const { selected, preview, waiver } = useProblems.getState();
    if (preview) endPreview();
    else if (useSession.getState().highlight && (selected ?? waiver) !== undefined)
      selectFinding(undefined);
  });
}
