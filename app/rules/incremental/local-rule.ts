// A rule of one block or one connection, and what it said of each: after an edit it is asked again
// where the subject has changed, or an answer its last check was given.
import type { SharedContext, Views } from '../context.ts';
import type { BlockRule, ConnectionRule, NearContext, Problem } from '../define-rule.ts';
import type { Asked, Changes } from './changes.ts';
import { listening } from './listening.ts';

export interface Said {
  readonly problems: readonly Problem[];
  /** What a check threw; one is enough to know that the rule is broken. */
  readonly error?: unknown;
}

export interface LocalRule {
  /**
   * In the order of the design; the same object when nothing had to be judged again. `changes`: since
   * the last call; undefined: everything.
   */
  judge(
    views: Views,
    context: SharedContext,
    threshold: number,
    changes: Changes | undefined,
  ): Said;
}

interface Memory {
  readonly problems: readonly Problem[];
  readonly asked: readonly Asked[];
  readonly error?: unknown;
}

export const localRule = (rule: BlockRule | ConnectionRule): LocalRule =>
  rule.judges === 'block'
    ? remembering(
        ({ blocks }) => blocks,
        ({ blocks }) => blocks,
        (view, context) => rule.check(view, context),
      )
    : remembering(
        ({ connections }) => connections,
        ({ connections }) => connections,
        (view, context) => rule.check(view, context),
      );

function remembering<I extends string, S>(
  subjectsOf: (views: Views) => ReadonlyMap<I, S>,
  changedOf: (changes: Changes) => ReadonlySet<I>,
  check: (subject: S, context: NearContext) => readonly Problem[],
): LocalRule {
  const memories = new Map<I, Memory>();
  const askers = new Map<Asked, Set<I>>();
  let said: Said | undefined;

  const forget = (id: I): void => {
    for (const question of memories.get(id)?.asked ?? []) askers.get(question)?.delete(id);
    memories.delete(id);
  };
  const remember = (id: I, memory: Memory): void => {
    // Most checks ask nothing and say nothing: nothing is kept of them.
    if (memory.problems.length + memory.asked.length === 0 && !('error' in memory)) return;
    memories.set(id, memory);
    for (const question of memory.asked) {
      const known = askers.get(question);
      if (known) known.add(id);
      else askers.set(question, new Set([id]));
    }
  };

  return {
    judge: (views, shared, threshold, changes) => {
      const subjects = subjectsOf(views);
      const { context, asked } = listening(shared, threshold);
      if (!changes) {
        memories.clear();
        askers.clear();
        // Where there is nothing to judge, that isn't what was said of something else.
        said = undefined;
      }
      const due = changes ? toJudge(changedOf(changes), changes, askers) : new Set(subjects.keys());
      if (said && due.size === 0) return said;
      for (const id of due) {
        forget(id);
        const subject = subjects.get(id);
        if (subject === undefined) continue;
        asked.clear();
        try {
          const problems = check(subject, context);
          remember(id, { problems, asked: [...asked] });
        } catch (error) {
          remember(id, { problems: [], asked: [...asked], error });
        }
      }
      said = inOrder(memories, subjects);
      return said;
    },
  };
}

function toJudge<I>(
  changed: ReadonlySet<I>,
  { answers }: Changes,
  askers: ReadonlyMap<Asked, ReadonlySet<I>>,
): ReadonlySet<I> {
  const found = new Set(changed);
  for (const question of answers) for (const id of askers.get(question) ?? []) found.add(id);
  return found;
}

/** Linear in the subjects only where several of them have a problem. */
function inOrder<I>(memories: ReadonlyMap<I, Memory>, subjects: ReadonlyMap<I, unknown>): Said {
  const speaking = [...memories].filter(([, { problems }]) => problems.length > 0);
  const problems =
    speaking.length > 1
      ? [...subjects.keys()].flatMap((id) => memories.get(id)?.problems ?? [])
      : speaking.flatMap(([, memory]) => memory.problems);
  const broken = [...memories.values()].find((memory) => 'error' in memory);
  return broken ? { problems, error: broken.error } : { problems };
}
