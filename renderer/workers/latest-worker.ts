// A worker that is asked one thing at a time and, while it is busy, remembers only the newest
// question. One that crashes or hangs is ended; the next question gets a fresh one.
import { type Failure, fail, ok, type Result } from '#app/result.ts';
import type { Numbered, WorkerReply } from './analysis-messages.ts';

export type WorkerFailure = Failure<'worker-failed' | 'worker-crashed' | 'worker-hung'>;

/** The part of `Worker` that is used, so that tests can stand in for it. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface LatestWorker<Q> {
  ask(question: Q): void;
  readonly busy: boolean;
  end(): void;
}

export interface LatestWorkerOptions<Q, A, F> {
  spawn(): WorkerPort;
  /** The question as it is sent. `before`: the last one this very worker was asked. */
  encode(question: Q, before: Q | undefined): unknown;
  /** Milliseconds until a silent worker counts as hung. */
  readonly patience: number;
  onAnswer(question: Q, answer: Result<A, WorkerFailure>): void;
  /** What the worker tells before it has the whole answer. */
  onFirst?(question: Q, first: F): void;
}

export function latestWorker<Q, A, F = never>(
  options: LatestWorkerOptions<Q, A, F>,
): LatestWorker<Q> {
  let worker: WorkerPort | undefined;
  let before: Q | undefined;
  let asked: { readonly number: number; readonly question: Q } | undefined;
  let waiting: { readonly question: Q } | undefined;
  let count = 0;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    if (!worker) return;
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
    worker = before = undefined;
  };

  const settle = (answer: Result<A, WorkerFailure>): void => {
    clearTimeout(alarm);
    const settled = asked;
    asked = undefined;
    if (settled) options.onAnswer(settled.question, answer);
    const next = waiting;
    waiting = undefined;
    // The listener may have asked something new: that is newer than what waited.
    if (next && !asked) send(next.question);
  };

  const crash = (code: WorkerFailure['code'], message: string): void => {
    drop();
    settle(fail(code, message, 'It starts anew with the next change to the design.'));
  };

  const hire = (): WorkerPort => {
    const hired = options.spawn();
    hired.onmessage = ({ data }: MessageEvent<WorkerReply<A, F>>) => {
      if (data.number !== asked?.number) return;
      if ('first' in data) options.onFirst?.(asked.question, data.first);
      else {
        // What went wrong there may have been the question: the next one is told whole.
        if (!data.ok) before = undefined;
        settle(data.ok ? ok(data.body) : fail('worker-failed', data.message));
      }
    };
    hired.onerror = (event) =>
      crash('worker-crashed', `The analysis stopped: ${event.message || 'it could not start'}.`);
    hired.onmessageerror = () =>
      crash('worker-crashed', 'The analysis gave an answer that could not be read.');
    return hired;
  };

  const send = (question: Q): void => {
    worker ??= hire();
    asked = { number: ++count, question };
    alarm = setTimeout(
      () =>
        crash(
          'worker-hung',
          `The analysis did not answer within ${Math.round(options.patience / 1000)} s and was stopped.`,
        ),
      options.patience,
    );
    const message: Numbered<unknown> = {
      number: asked.number,
      body: options.encode(question, before),
    };
    before = question;
    worker.postMessage(message);
  };

  return {
    ask: (question) => {
      if (asked) waiting = { question };
      else send(question);
    },
    get busy() {
      return asked !== undefined;
    },
    end: () => {
      clearTimeout(alarm);
      asked = waiting = undefined;
      drop();
    },
  };
}
