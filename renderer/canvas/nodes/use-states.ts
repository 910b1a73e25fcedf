// The states of a block, as attributes: states.module.css says what they look like.
import { useBlockOff } from '../../environments/use-environment.ts';
import { useDeploymentPaint } from '../../store/deployment-store.ts';
import { useSession } from '../../store/session-store.ts';
import { lightOf } from './marks.ts';
import { blockId } from './use-block.ts';

/** Whether it is all that is selected, or one of several. Blocks that aren't are not drawn anew for it. */
export const useSelectedAs = (selected: boolean): 'one' | 'several' | undefined =>
  useSession(({ selection: { blocks, connections } }) => {
    if (!selected) return undefined;
    return blocks.length + connections.length > 1 ? 'several' : 'one';
  });

/** What a highlight, a plan, a deployment and the environment say of it. */
export function useStates(id: string) {
  const mark = useSession(({ highlight }) => highlight?.marks?.get(id));
  const light = useSession(({ highlight }) => lightOf(highlight, 'blocks', id));
  const off = useBlockOff(id);
  const deployment = useDeploymentPaint(({ blocks }) => blocks[blockId(id)]);
  return {
    deployment,
    attributes: {
      'data-light': light,
      'data-off': off || undefined,
      'data-change': mark ?? deployment?.change,
      'data-state': deployment?.state,
    },
  };
}
