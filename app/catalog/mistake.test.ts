import { describe, expect, it } from 'vitest';
import type { BlockId } from '../design/ids.ts';
import type { JsonObject } from '../json.ts';
import { blockDefinition } from './catalog.ts';
import { mistakesOf } from './peers.ts';

/** The properties whose new value the inspector would refuse. */
function refused(type: string, properties: JsonObject): readonly string[] {
  const definition = blockDefinition(type);
  if (!definition) throw new Error(`no block ${type}`);
  const id = 'it' as BlockId; // a brand; no other block is there
  return mistakesOf({ blocks: {} }, definition, id, properties).map(({ property }) => property);
}

const PASS = '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}';

describe('mistakes', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['s3-bucket', {}, []],
    ['s3-bucket', { objectLock: 'GOVERNANCE', versioning: false }, ['objectLock', 'versioning']],
    ['s3-bucket', { archive: 'GLACIER', expireAfterDays: 91 }, []],
    [
      's3-bucket',
      { archive: 'GLACIER', expireAfterDays: 90 },
      ['expireAfterDays', 'archiveAfterDays', 'archive'],
    ],
    ['s3-bucket', { archive: 'GLACIER', intelligentTiering: true, expireAfterDays: 9 }, []],
    ['sns-topic', { fifo: true }, []],
    ['sns-topic', { fifo: true, emails: ['ops@example.com'] }, ['fifo', 'emails']],
    ['state-machine', { definition: PASS }, []],
    ['state-machine', { definition: '{}' }, ['definition']],
    ['event-rule', {}, []],
    ['event-rule', { pattern: ' ' }, ['pattern']],
    ['event-rule', { pattern: '{"colour":["red"]}' }, ['pattern']],
    ['auto-scaling-group', { minimumInstances: 9 }, ['minimumInstances', 'maximumInstances']],
    ['ecs-cluster', { minimumInstances: 9 }, []],
    [
      'ecs-cluster',
      { capacity: 'ec2', minimumInstances: 9 },
      ['minimumInstances', 'maximumInstances'],
    ],
    ['ecs-service', { minimumTasks: 9 }, ['minimumTasks', 'maximumTasks']],
    ['ecs-service', { minimumTasks: 0 }, ['minimumTasks']],
    ['elasticache', { nodeType: 'cache.r6gd.xlarge' }, []],
    ['elasticache', { mode: 'nodes', nodeType: 'cache.r6gd.xlarge' }, ['nodeType']],
    ['opensearch-domain', { instanceType: 't2.small.search' }, ['instanceType']],
    ['opensearch-domain', { storage: 101 }, ['storage', 'instanceType']],
    [
      'lambda-function',
      { provisionedConcurrency: 9, reservedConcurrency: 5 },
      ['provisionedConcurrency', 'reservedConcurrency'],
    ],
  ])('%s with %j', (type, properties, where) => {
    expect(refused(type, properties)).toEqual(where);
  });
});
