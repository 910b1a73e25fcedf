import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Numbered } from './analysis-messages.ts';
import { latestWorker, type WorkerPort } from './latest-worker.ts';

interface Sent {
  readonly question: string;
  readonly before: string | undefined;
}

class FakeWorker implements WorkerPort {
  readonly asked: Numbered<Sent>[] = [];
  ended = false;
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  postMessage(message: unknown): void {
    this.asked.push(message as Numbered<Sent>);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(body: string, number = this.asked.at(-1)?.number ?? 0): void {
    this.onmessage?.({ data: { number, ok: true, body } } as MessageEvent);
  }
  tell(first: string, number = this.asked.at(-1)?.number ?? 0): void {
    this.onmessage?.({ data: { number, ok: true, first } } as MessageEvent);
  }
  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const heard: string[] = [];
  const worker = latestWorker<string, string, string>({
    patience: 1000,
    encode: (question, before): Sent => ({ question, before }),
    onFirst: (question, first) => heard.push(`${question}: ${first} first`),
    spawn: () => {
      const made = new FakeWorker();
      workers.push(made);
      return made;
    },
    onAnswer: (question, answer) =>
      heard.push(`${question}: ${answer.ok ? answer.value : answer.failure.code}`),
  });
  return { workers, heard, worker, first: () => workers[0] ?? new FakeWorker() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const questions = ({ asked }: FakeWorker): string[] => asked.map(({ body }) => body.question);

describe('a worker that is asked one thing at a time', () => {
  it('skips to the newest question when it is free again', () => {
    const { worker, first, heard } = setUp();
    for (const question of ['a', 'b', 'c']) worker.ask(question);
    expect(questions(first())).toEqual(['a']);
    first().answer('A');
    expect(questions(first())).toEqual(['a', 'c']);
    first().answer('C');
    expect(heard).toEqual(['a: A', 'c: C']);
    expect(worker.busy).toBe(false);
  });

  it('drops an answer to another question', () => {
    const { worker, first, heard } = setUp();
    worker.ask('a');
    first().answer('stale', 99);
    expect(heard).toEqual([]);
    first().answer('A');
    expect(heard).toEqual(['a: A']);
  });

  it('replaces one that crashed, and goes on with what waited', () => {
    const { worker, workers, heard } = setUp();
    worker.ask('a');
    worker.ask('b');
    workers[0]?.crash('out of memory');
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.answer('B');
    expect(heard).toEqual(['a: worker-crashed', 'b: B']);
  });

  it('replaces one that hangs, and does not ask the same again by itself', () => {
    const { worker, workers, heard } = setUp();
    worker.ask('a');
    vi.advanceTimersByTime(1001);
    expect(heard).toEqual(['a: worker-hung']);
    expect(workers).toHaveLength(1);
    worker.ask('b');
    expect(workers).toHaveLength(2);
    workers[1]?.answer('B');
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(['a: worker-hung', 'b: B']);
  });

  it('hears what is known before the answer, about the present question only', () => {
    const { worker, first, heard } = setUp();
    worker.ask('a');
    first().tell('half of A');
    first().tell('stale', 99);
    first().answer('A');
    expect(heard).toEqual(['a: half of A first', 'a: A']);
  });

  it('says with each question what this very worker was asked before', () => {
    const { worker, workers } = setUp();
    const before = (index: number) => workers[index]?.asked.map(({ body }) => body.before);
    for (const question of ['a', 'b']) {
      worker.ask(question);
      workers[0]?.answer(question);
    }
    worker.ask('c');
    expect(before(0)).toEqual([undefined, 'a', 'b']);
    workers[0]?.crash('out of memory');
    worker.ask('d');
    expect(before(1)).toEqual([undefined]);
  });
});
