import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { groupFindings, inWalkingOrder, neighbour } from './groups.ts';
import { blocksToShow } from './places.ts';
import { useProblems } from './problems-store.ts';

/** Selects a finding and lights up its path on the canvas; undefined ends both. */
export function selectFinding(finding: Finding | undefined): void {
  // The light first: when it goes out, whatever was selected until now is let go.
  shine(finding);
  useProblems.getState().update({ selected: finding?.key });
}

function shine(finding: Finding | undefined): void {
  const { light, show } = useSession.getState();
  const blocks = finding ? blocksToShow(finding, useDesign.getState().design) : [];
  if (!finding || (blocks.length === 0 && finding.connections.length === 0)) {
    light(undefined);
    return;
  }
  light({
    blocks,
    connections: finding.connections,
    tone: finding.waiver === undefined ? finding.severity : 'accent',
  });
  show(blocks);
}

/** F8 and Shift+F8: through the list as it is grouped, waived findings left out. */
export function walkFindings(step: 1 | -1): void {
  const { findings } = useAnalysis.getState();
  const { grouping, selected } = useProblems.getState();
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const groups = groupFindings(open, grouping, useDesign.getState().design.blocks);
  const next = neighbour(inWalkingOrder(groups), selected, step);
  useSession.getState().showDrawer('problems');
  if (next) selectFinding(next);
}
