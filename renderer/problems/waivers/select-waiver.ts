import { type WaiverStanding } from '#app/rules/waivers/waiver-standing.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { blocksToShow } from '../places.ts';
import { useProblems } from '../problems-store.ts';
import { selectFinding } from '../select-finding.ts';

/** Looks at a waiver, and at what it covers on the canvas. */
export function selectWaiver({ waiver, covers }: WaiverStanding): void {
  selectFinding(undefined);
  useProblems.getState().update({ waiver: waiver.id });
  const { design } = useDesign.getState();
  const own = {
    blocks: waiver.block ? [waiver.block] : [],
    connections: waiver.connection ? [waiver.connection] : [],
  };
  const about = covers.length > 0 ? covers : [own];
  const connections = [...new Set(about.flatMap((one) => one.connections))];
  const blocks = [...new Set(about.flatMap((one) => blocksToShow(one, design)))];
  if (blocks.length === 0) return;
  useSession.getState().light({ blocks, connections, tone: 'accent' });
  useSession.getState().show(blocks);
}
