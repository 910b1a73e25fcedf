import { afterEach, describe, expect, it } from 'vitest';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { type RightPanel, type Selection, useSession } from './session-store.ts';

const block = BlockId.parse('orders');
const connection = ConnectionId.parse('calls');

describe('what is on the right', () => {
  afterEach(() => useSession.setState(useSession.getInitialState()));

  it.each<[string, 'select' | 'inspect', Partial<Selection>, RightPanel]>([
    ['a block that is pointed at', 'inspect', { blocks: [block] }, 'inspector'],
    ['a connection that is pointed at', 'inspect', { connections: [connection] }, 'inspector'],
    ['the bare canvas', 'inspect', {}, 'scorecard'],
    ['a block that is dragged', 'select', { blocks: [block] }, 'scorecard'],
    ['a connection that is drawn', 'select', { connections: [connection] }, 'scorecard'],
  ])('after %s', (_, how, selection, expected) => {
    useSession.getState().showScorecard(true);
    useSession.getState()[how](selection);
    expect(useSession.getState()).toMatchObject({
      selection: { blocks: [], connections: [], ...selection },
      rightPanel: expected,
    });
  });

  it('is the inspector for the block that was selected before the scorecard came', () => {
    useSession.getState().inspect({ blocks: [block] });
    useSession.getState().showScorecard(true);
    useSession.getState().inspect(useSession.getState().selection);
    expect(useSession.getState().rightPanel).toBe('inspector');
  });

  it('is the scorecard still while a property lights up blocks', () => {
    useSession.getState().showScorecard(true);
    useSession.getState().light({ blocks: [block], connections: [], tone: 'error' });
    useSession.getState().show([block]);
    expect(useSession.getState().rightPanel).toBe('scorecard');
  });

  it('stays folded when something is picked', () => {
    useSession.getState().foldRight(false);
    useSession.getState().inspect({ blocks: [block] });
    expect(useSession.getState().inspectorOpen).toBe(false);
  });
});
