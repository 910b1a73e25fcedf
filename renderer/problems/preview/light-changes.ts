import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Change } from '#app/rules/fixing/changes.ts';
import type { ChangeMark } from '../../store/deployment-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { blocksToShow } from '../places.ts';

const MARKS: { readonly [K in Change['kind']]: ChangeMark } = {
  added: 'added',
  changed: 'modified',
  moved: 'modified',
  removed: 'removed',
};

/** Lights up what is there already and would change; what would come is not there to be lit. */
export function lightChanges(changes: readonly Change[]): void {
  const { design } = useDesign.getState();
  const idsOf = (about: Change['about'], table: object): readonly string[] =>
    changes
      .filter((change) => change.about === about && Object.hasOwn(table, change.id))
      .map(({ id }) => id);
  const blocks = idsOf('block', design.blocks) as readonly BlockId[]; // keys of that table
  const connections = idsOf('connection', design.connections) as readonly ConnectionId[]; // the same
  if (blocks.length + connections.length === 0) return;
  const { light, show } = useSession.getState();
  light({
    blocks,
    connections,
    tone: 'accent',
    marks: new Map(changes.map(({ id, kind }) => [id, MARKS[kind]])),
  });
  show(blocksToShow({ blocks, connections }, design));
}
