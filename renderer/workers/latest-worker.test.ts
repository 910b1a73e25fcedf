import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Numbered } from './analysis-messages.ts';
import { latestWorker, type WorkerPort } from './latest-worker.ts';

class FakeWorker implements WorkerPort {
  readonly asked: Numbered<string>[] = [];
  ended = false;
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  postMessage(message: unknown): void {
    this.asked.push(message as Numbered<string>);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(body: string, number = this.asked.at(-1)?.number ?? 0): void {
    this.onmessage?.({ data: { number, ok: true, body } } as MessageEvent);
  }
  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const heard: string[] = [];
  const worker = latestWorker<string, string>({
    patience: 1000,
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

describe('a worker that is asked one thing at a time', () => {
  it('skips to the newest question when it is free again', () => {
    const { worker, first, heard } = setUp();
    for (const question of ['a', 'b', 'c']) worker.ask(question);
    expect(first().asked.map(({ body }) => body)).toEqual(['a']);
    first().answer('A');
    expect(first().asked.map(({ body }) => body)).toEqual(['a', 'c']);
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
});
