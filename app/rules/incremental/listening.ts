import type { BlockId } from '../../design/ids.ts';
import type { SharedContext } from '../context.ts';
import type { NearContext } from '../define-rule.ts';
import type { Asked, Question } from './changes.ts';

/** A near context that writes down what is asked of it, in `asked`, which is emptied between checks. */
export interface Listening {
  readonly context: NearContext;
  readonly asked: Set<Asked>;
}

export function listening(shared: SharedContext, threshold: number): Listening {
  const asked = new Set<Asked>();
  const heard =
    <A>(question: Question, answer: (id: BlockId) => A) =>
    (id: BlockId): A => {
      asked.add(`${question} ${id}`);
      return answer(id);
    };
  const { today, environment, production, properties } = shared;
  return {
    asked,
    // Only what is listed here: a check that looked elsewhere would not hear of changes there.
    context: {
      today,
      environment,
      production,
      threshold,
      properties,
      view: heard('view', shared.view),
      incoming: heard('incoming', shared.incoming),
      outgoing: heard('outgoing', shared.outgoing),
      ancestorsOf: heard('ancestorsOf', shared.ancestorsOf),
      childrenOf: heard('childrenOf', shared.childrenOf),
      ownerOf: heard('ownerOf', shared.ownerOf),
      ownedBy: heard('ownedBy', shared.ownedBy),
      namedBy: (name) => {
        asked.add(`namedBy ${name}`);
        return shared.namedBy(name);
      },
    },
  };
}
