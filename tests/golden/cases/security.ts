import type { Builder } from '../tiny-designs.ts';
import { ENDS } from './connections.ts';
import { type GoldenCase, joined, one, place, variant } from './draw.ts';

const SECURED = {
  ...ENDS,
  key: (build: Builder) => place(build, 'kms-key', 'customer-data'),
  task: (build: Builder) => place(build, 'ecs-task', 'migrate', 'private'),
  secret: (build: Builder) => place(build, 'secrets-manager-secret', 'token'),
  parameter: (build: Builder) => place(build, 'ssm-parameter', 'limits'),
};

export const securityCases: readonly GoldenCase[] = [
  variant('kms-key-with-alias', 'kms-key', {
    alias: 'shop/customer-data',
    rotationDays: 90,
    keep: false,
    multiRegion: true,
  }),
  variant('secrets-manager-secret-with-user', 'secrets-manager-secret', {
    content: 'user-and-password',
  }),
  variant('ssm-parameter-list', 'ssm-parameter', { value: 'eu-west-1,eu-central-1', list: true }),
  one('blocks/secrets-manager-secret-rotated', (build) => {
    const key = place(build, 'kms-key', 'customer-data');
    const rotator = place(build, 'lambda-function', 'rotator');
    place(build, 'secrets-manager-secret', 'it', undefined, { key: key.id, rotator: rotator.id });
  }),
  joined(SECURED, 'calls', 'function', 'key'),
  joined(SECURED, 'reads', 'function', 'secret'),
  joined(SECURED, 'reads', 'function', 'parameter'),
  joined(SECURED, 'reads-and-writes', 'service', 'secret'),
  joined(SECURED, 'reads', 'task', 'secret'),
];
