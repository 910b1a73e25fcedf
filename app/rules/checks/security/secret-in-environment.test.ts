import { describe, expect, it } from 'vitest';
import { LogicalId, ParameterId } from '../../../design/ids.ts';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { secretInEnvironment } from './secret-in-environment.ts';

const valid: readonly [string, Sketch][] = [
  [
    'references, ARNs and flags',
    {
      blocks: {
        a: {
          type: 'AWS::Lambda::Function',
          properties: {
            Environment: {
              Variables: {
                DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}',
                TOKEN_SECRET: { Ref: 'Secret' },
                API_TOKEN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x',
                TOKEN_URL: 'https://example.com/token',
                MANAGE_MASTER_USER_PASSWORD: 'true',
              },
            },
            AccessKeyId: 'none',
            DbPassword: '/shop/db/password',
            Address: 'postgres://shop:${Password}@db.internal/shop',
          },
        },
        people: {
          type: 'AWS::Cognito::UserPoolClient',
          properties: { TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'days' } },
        },
        servers: {
          type: 'AWS::EC2::LaunchTemplate',
          properties: { LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' } } },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a password, in a raw block and in an override',
    {
      blocks: {
        raw: { type: 'AWS::RDS::DBInstance', properties: { MasterUserPassword: 'hunter22' } },
        safe: { type: 'AWS::SecretsManager::Secret', properties: { SecretString: 'hunter22' } },
        fn: {
          type: 'lambda-function',
          overrides: { '': { 'Environment.Variables.API_KEY': 'abcd1234' } },
        },
      },
    },
    {
      messages: [
        ['fn', 'Environment.Variables.API_KEY'],
        ['raw', 'MasterUserPassword'],
        ['safe', 'SecretString'],
      ].map(
        ([name, path]) =>
          `${name} holds a secret in plain text, in ${path}: everybody who can read the template knows it. Put it into Secrets Manager and refer to it with {{resolve:secretsmanager:…}}; then change it, because it has been seen.`,
      ),
    },
  ],
  [
    'a password among a function’s own variables',
    {
      blocks: {
        fn: {
          type: 'lambda-function',
          properties: {
            variables: [
              { name: 'DB_PASSWORD', value: 'hunter22' },
              { name: 'LOG_LEVEL', value: 'debug' },
            ],
          },
        },
      },
    },
    {
      messages: [
        'fn holds a secret in plain text, in variables.0.DB_PASSWORD: everybody who can read the template knows it. Put it into Secrets Manager and refer to it with {{resolve:secretsmanager:…}}; then change it, because it has been seen.',
      ],
    },
  ],
  [
    'a password in an address, and a token',
    {
      blocks: {
        fn: {
          type: 'lambda-function',
          properties: {
            variables: [
              { name: 'DATABASE', value: 'postgres://shop:hunter22@db.internal:5432/shop' },
              { name: 'PAYMENTS', value: `sk_live_${'a1'.repeat(12)}` },
            ],
          },
        },
      },
    },
    {
      messages: ['variables.0.DATABASE', 'variables.1.PAYMENTS'].map(
        (path) =>
          `fn holds a secret in plain text, in ${path}: everybody who can read the template knows it. Put it into Secrets Manager and refer to it with {{resolve:secretsmanager:…}}; then change it, because it has been seen.`,
      ),
    },
  ],
  [
    'an access key under any name',
    {
      blocks: {
        raw: {
          type: 'AWS::EC2::Instance',
          properties: { Tags: [{ Value: 'key AKIAIOSFODNN7EXAMPLE' }] },
        },
      },
    },
    {
      messages: [
        'raw holds a secret in plain text, in Tags.0.Value: everybody who can read the template knows it. Put it into Secrets Manager and refer to it with {{resolve:secretsmanager:…}}; then change it, because it has been seen.',
      ],
    },
  ],
];

describe('secret-in-environment', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(secretInEnvironment, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(secretInEnvironment, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('finds a password given to a parameter, and can make the parameter secret', () => {
    const id = ParameterId.parse('p1');
    const name = LogicalId.parse('DbPassword');
    const design = {
      ...sketch({ blocks: {} }),
      parameters: { [id]: { id, name, type: 'String', default: 'hunter22' } },
    };
    const { messages, fixes, broken } = tryRule(secretInEnvironment, design);
    expect(messages).toEqual([
      expect.stringMatching(/^The parameter DbPassword has a secret for a value/),
    ]);
    expect(fixes).toEqual(['Make DbPassword a secret parameter']);
    expect(broken).toEqual([]);
  });
});
