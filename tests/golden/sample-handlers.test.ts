// The sample code of new functions answers whatever may invoke it. It is run here as Lambda would.
import { spawnSync } from 'node:child_process';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { RUNTIME_NAMES, RUNTIMES, sampleHandler } from '#app/catalog/functions/runtimes.ts';

/** Shapes as in the Lambda developer guide, cut to what tells them apart. */
const EVENTS = {
  'a queue': { Records: [{ messageId: '1', body: 'go', eventSource: 'aws:sqs' }] },
  'a topic': { Records: [{ EventSource: 'aws:sns', Sns: { Message: 'go' } }] },
  'a table': { Records: [{ eventSource: 'aws:dynamodb', dynamodb: { SequenceNumber: '1' } }] },
  'a bucket': { source: 'aws.s3', 'detail-type': 'Object Created', detail: { object: {} } },
  'an HTTP API': { version: '2.0', rawPath: '/orders', requestContext: { http: {} } },
  'a load balancer': { requestContext: { elb: {} }, httpMethod: 'GET', path: '/search' },
  'another function': { order: 17 },
} as const;
type Source = keyof typeof EVENTS;

const BATCHES: readonly Source[] = ['a queue', 'a topic', 'a table'];

/** What sends batches wants to know what failed; everybody else gets an HTTP response. */
const wanted = (source: Source): unknown =>
  BATCHES.includes(source)
    ? { batchItemFailures: [] }
    : {
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: expect.stringContaining('Hello from It'),
      };

const sample = (language: 'node' | 'python'): string => {
  const runtime = RUNTIME_NAMES.find((name) => RUNTIMES[name].inline === language);
  const code = runtime && sampleHandler(runtime, 'It');
  if (!code) throw new Error(`there is sample code for ${language}`);
  return code;
};

const sources = Object.keys(EVENTS) as Source[]; // keys of the constant above

describe('the sample for Node.js', () => {
  it.each(sources)('answers %s', async (source) => {
    const exports: { handler?: (event: unknown) => Promise<unknown> } = {};
    runInContext(sample('node'), createContext({ exports, console: { log: () => {} } }));
    const answer = await exports.handler?.(EVENTS[source]);
    // Objects of another realm are never equal to ours.
    expect(JSON.parse(JSON.stringify(answer))).toEqual(wanted(source));
  });
});

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['--version'], { encoding: 'utf8' }).status === 0,
);

describe('the sample for Python', () => {
  it.skipIf(!python).each(sources)(
    `answers %s${python ? '' : ' (skipped: there is no Python on this machine)'}`,
    (source) => {
      const program = `${sample('python')}\nimport sys\nanswer = handler(json.load(sys.stdin), None)\nprint("\\n" + json.dumps(answer))\n`;
      const { stdout, stderr } = spawnSync(python ?? '', ['-c', program], {
        encoding: 'utf8',
        input: JSON.stringify(EVENTS[source]),
      });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual(wanted(source));
    },
  );
});
