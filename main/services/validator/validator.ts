// One child, one template at a time. Whatever happens to the child – too slow, too big, trapped,
// killed – costs the request it worked on and nothing else: the next one gets a new child.
import type { GuardFile, TemplateFinding } from '#app/host/validator.ts';
import { type Failure, fail, ok, type Result } from '#app/result.ts';
import { ChildMessage, OUT_OF_MEMORY } from './protocol.ts';
import type { Child, StartChild } from './start-child.ts';

export type ValidatorFailure = Failure<
  'validator-timeout' | 'validator-memory' | 'validator-crashed' | 'validator-superseded'
>;
export type Validated = Result<readonly TemplateFinding[], ValidatorFailure>;

export interface ValidatorOptions {
  readonly start: StartChild;
  /** Milliseconds a template may take; loading the rules is not counted. */
  readonly timeLimit?: number;
  /** Milliseconds the child may take to load its rules. */
  readonly startLimit?: number;
  /** Milliseconds a template whose answer nobody waits for may still take. */
  readonly abandonedLimit?: number;
  /** Milliseconds without work after which the child is ended, for its memory. */
  readonly idleLimit?: number;
}

export interface Validator {
  /** `signal` gives the request up: `validator-superseded`. `guard`: rules to check besides. */
  validate(text: string, signal?: AbortSignal, guard?: readonly GuardFile[]): Promise<Validated>;
  /** What each rule is about, by its id; empty until a first template was validated. */
  titles(): { readonly [rule: string]: string };
  close(): void;
}

interface Job {
  readonly id: number;
  readonly text: string;
  readonly guard: readonly GuardFile[];
  readonly answer: (result: Validated) => void;
  /** Nobody waits for the answer any more. */
  abandoned: boolean;
}

export function createValidator({
  start,
  timeLimit = 30_000,
  startLimit = 60_000,
  abandonedLimit = 2_000,
  idleLimit = 120_000,
}: ValidatorOptions): Validator {
  const queue: Job[] = [];
  let current: Job | undefined;
  let child: Child | undefined;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  let titles: { readonly [rule: string]: string } = {};
  let lastId = 0;
  let closed = false;

  const after = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
    timer.unref();
  };

  const finish = (result: Validated): void => {
    current?.answer(result);
    current = undefined;
    next();
  };

  /** Ends a child that failed its request. Its exit, which comes later, is no news any more. */
  const give = (result: Validated): void => {
    drop();
    finish(result);
  };

  const limit = ({ abandoned }: Job): void => {
    const milliseconds = abandoned ? abandonedLimit : timeLimit;
    after(milliseconds, () => give(tooSlow(milliseconds)));
  };

  const drop = (): void => {
    clearTimeout(timer);
    child?.kill();
    child = undefined;
    ready = false;
  };

  const next = (): void => {
    clearTimeout(timer);
    current = queue.shift();
    if (!current) {
      if (child) after(idleLimit, drop);
      return;
    }
    child ??= startChild();
    if (ready) limit(current);
    else after(startLimit, () => give(crashed('It did not start in time.')));
    child.send({ id: current.id, text: current.text, guard: [...current.guard] });
  };

  const startChild = (): Child => {
    const started = start();
    started.onMessage((raw) => {
      if (started !== child) return;
      const message = ChildMessage.parse(raw);
      switch (message.type) {
        case 'ready':
          ready = true;
          ({ titles } = message);
          if (current) limit(current);
          return;
        case 'findings':
          if (message.id === current?.id) finish(ok(message.findings));
          return;
        case 'trapped':
          if (message.id === current?.id) give(crashed(message.message));
          return;
      }
    });
    started.onExit((stderr) => {
      if (started !== child) return;
      child = undefined;
      ready = false;
      if (current) finish(stderr.includes(OUT_OF_MEMORY) ? tooBig() : crashed(lastLine(stderr)));
    });
    return started;
  };

  return {
    validate: (text, signal, guard = []) =>
      new Promise((resolve) => {
        if (closed || signal?.aborted) return resolve(superseded());
        lastId += 1;
        const job: Job = { id: lastId, text, guard, answer: resolve, abandoned: false };
        signal?.addEventListener(
          'abort',
          () => {
            resolve(superseded());
            job.abandoned = true;
            const waiting = queue.indexOf(job);
            if (waiting >= 0) queue.splice(waiting, 1);
            else if (current === job && ready) limit(job);
          },
          { once: true },
        );
        queue.push(job);
        if (!current) next();
      }),
    titles: () => titles,
    close: () => {
      closed = true;
      for (const job of queue.splice(0)) job.answer(superseded());
      current?.answer(superseded());
      current = undefined;
      drop();
    },
  };
}

const STILL_CHECKED = "The design's own rules still apply, and CloudFormation checks it again.";

const tooSlow = (limit: number): Validated =>
  fail(
    'validator-timeout',
    `AWS's validator was stopped: it took longer than ${Math.ceil(limit / 1000)} s over this template.`,
    `Templates with many conditions can take that long. ${STILL_CHECKED}`,
  );

const tooBig = (): Validated =>
  fail(
    'validator-memory',
    "AWS's validator was stopped: it took too much memory over this template.",
    `Templates with many conditions can do that. ${STILL_CHECKED}`,
  );

const crashed = (reason: string): Validated =>
  fail(
    'validator-crashed',
    `AWS's validator stopped unexpectedly${reason ? `: ${reason}` : '.'}`,
    `The next check starts it anew. ${STILL_CHECKED}`,
  );

const superseded = (): Validated =>
  fail('validator-superseded', 'A newer version of the template is being checked instead.');

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
