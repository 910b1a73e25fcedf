import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Target } from '#app/host/deploy.ts';
import { clientConfig } from './client-config.ts';
import { listProfiles } from './profiles.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-aws-'));
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const config = (text: string) => writeFile(join(folder, 'config'), text);
const credentials = (text: string) => writeFile(join(folder, 'credentials'), text);

const CONFIG = `
[default]
region = eu-west-1
[profile staging]
region = eu-central-1
sso_session = us
[profile bare]
output = json
[sso-session us]
sso_region = us-east-1
sso_start_url = https://example.com
[services local]
cloudformation =
  endpoint_url = http://127.0.0.1:4566
`;
const CREDENTIALS = `
[legacy]
aws_access_key_id = AKIAEXAMPLE
aws_secret_access_key = s3cret
[staging]
aws_access_key_id = AKIAEXAMPLE2
aws_secret_access_key = s3cret2
`;

describe('profiles', () => {
  it('are those of both files, default first, with nothing but name and Region', async () => {
    await config(CONFIG);
    await credentials(CREDENTIALS);
    expect(await listProfiles()).toEqual([
      { name: 'default', region: 'eu-west-1' },
      { name: 'bare', region: null },
      { name: 'legacy', region: null },
      { name: 'staging', region: 'eu-central-1' },
    ]);
  });

  it('are none where there are no files, and new ones show at once', async () => {
    expect(await listProfiles()).toEqual([]);
    await credentials(CREDENTIALS);
    expect(await listProfiles()).toHaveLength(2);
  });
});

describe('the Region', () => {
  const regionFor = async (target: Partial<Target>): Promise<string> => {
    const result = await clientConfig({ profile: '', region: '', endpoint: '', ...target });
    return result.ok ? result.value.region : result.failure.code;
  };

  it.each<[string, Partial<Target>, { readonly [name: string]: string }, string]>([
    ['is the one chosen', { region: 'ap-south-1' }, { AWS_REGION: 'us-east-1' }, 'ap-south-1'],
    ["else the chosen profile's", { profile: 'staging' }, { AWS_REGION: 'x' }, 'eu-central-1'],
    ['else the environment', {}, { AWS_REGION: 'us-west-2' }, 'us-west-2'],
    [
      'else the environment, for a profile without',
      { profile: 'bare' },
      { AWS_REGION: 'us-west-2' },
      'us-west-2',
    ],
    ["else the environment's profile", {}, { AWS_PROFILE: 'staging' }, 'eu-central-1'],
    ["else the default profile's", {}, {}, 'eu-west-1'],
    ['is missing', { profile: 'bare' }, {}, 'no-region'],
    ['is none', { region: 'eu-central-1.example.com/' }, {}, 'no-region'],
  ])('%s', async (_, target, environment, expected) => {
    await config(CONFIG);
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(await regionFor(target)).toBe(expected);
  });
});

describe('credentials', () => {
  const resolve = async (target: Partial<Target>) => {
    const region = 'eu-central-1';
    const result = await clientConfig({ profile: '', region, endpoint: '', ...target });
    if (!result.ok) return result.failure.code;
    const { credentials: given } = result.value;
    return typeof given === 'function' ? (await given()).accessKeyId : given.accessKeyId;
  };
  const emulator = 'http://127.0.0.1:4566';

  it("are the profile's, also for an emulator when it was named", async () => {
    await credentials(CREDENTIALS);
    expect(await resolve({ profile: 'legacy' })).toBe('AKIAEXAMPLE');
    expect(await resolve({ profile: 'legacy', endpoint: emulator })).toBe('AKIAEXAMPLE');
  });

  it('are made up for an emulator when nobody named any', async () => {
    await credentials('[default]\naws_access_key_id = REAL\naws_secret_access_key = s\n');
    expect(await resolve({ endpoint: emulator })).toBe('test');
    expect(await resolve({})).toBe('REAL');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'FROM_ENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
    expect(await resolve({ endpoint: emulator })).toBe('FROM_ENVIRONMENT');
  });

  it('are not looked for under a name that is no profile', async () => {
    await credentials(CREDENTIALS);
    expect(await resolve({ profile: 'nobody' })).toBe('no-profile');
  });
});
