import { trailThrough } from '#app/graph/trail-through.ts';
import type { Finding } from '#app/rules/finding.ts';
import { announce } from '../description/announcer-store.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type Highlight, useSession } from '../store/session-store.ts';
import { inWalkingOrder, neighbour } from './groups.ts';
import { listedNow } from './listed.ts';
import { blocksToShow } from './places.ts';
import { findingWords } from './problem-rows.ts';
import { useProblems } from './problems-store.ts';

/** Selects a finding and lights up its path on the canvas; undefined ends both. */
export function selectFinding(finding: Finding | undefined): void {
  // The light first: when it goes out, whatever was selected until now is let go.
  shine(finding);
  useProblems.getState().update({ selected: finding?.key, preview: undefined });
}

/** Lights up what a finding is about and brings it into view. */
function shine(finding: Finding | undefined): void {
  const { light, show } = useSession.getState();
  const { design } = useDesign.getState();
  const blocks = finding ? blocksToShow(finding, design) : [];
  if (!finding || (blocks.length === 0 && finding.connections.length === 0)) {
    light(undefined);
    return;
  }
  light({
    blocks,
    connections: finding.connections,
    tone: finding.waiver === undefined ? finding.severity : 'accent',
    trail: trailThrough(design, finding.connections),
  });
  show(blocks);
}

/** Back from what a fix would change to the finding it is for, if that is still there. */
export function endPreview(): void {
  const { selected, update } = useProblems.getState();
  update({ preview: undefined });
  const { findings } = useAnalysis.getState();
  selectFinding(findings.find(({ key }) => key === selected));
}

/** F8 and Shift+F8: through the list as it is filtered and grouped, waived findings left out. */
export function walkFindings(step: 1 | -1): void {
  const { selected, folded, update } = useProblems.getState();
  const { groups } = listedNow();
  const next = neighbour(inWalkingOrder(groups), selected, step);
  useSession.getState().showDrawer('problems');
  update({ showWaivers: false, waiver: undefined });
  if (!next) return;
  const group = groups.find(({ findings }) => findings.includes(next));
  if (group && folded.has(group.id))
    update({ folded: new Set([...folded].filter((id) => id !== group.id)) });
  selectFinding(next);
  announce(findingWords(next));
}

export function showWaivers(): void {
  useSession.getState().showDrawer('problems');
  selectFinding(undefined);
  useProblems.getState().update({ showWaivers: true, waiver: undefined });
}

/** The problems of one block or connection: what a click on its badge asks for. */
export function showProblemsOf(at: Partial<Pick<Highlight, 'blocks' | 'connections'>>): void {
  const { select, showDrawer } = useSession.getState();
  select(at);
  showDrawer('problems');
  useProblems.getState().update({ showWaivers: false, waiver: undefined });
  useProblems.getState().narrow({ text: '', hidden: [], onlySelected: true });
  const [first] = inWalkingOrder(listedNow().groups);
  selectFinding(first);
}
