// From a target somebody chose to what an AWS client is made with. Credentials stay inside.
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { REGION } from '#app/cloudformation/limits.ts';
import type { Target } from '#app/host/deploy.ts';
import { type Failure, fail, ok, type Result } from '#app/result.ts';
import { checkEndpoint, type Endpoint } from './endpoint.ts';
import { listProfiles, type Profile } from './profiles.ts';

export type TargetFailure = Failure<'bad-endpoint' | 'no-region' | 'no-profile'>;

export interface ClientConfig {
  readonly region: string;
  readonly credentials: ReturnType<typeof fromNodeProviderChain> | typeof EMULATOR_CREDENTIALS;
  readonly endpoint?: string;
  readonly retryMode: 'adaptive';
  /** Tries of one request, each after a longer wait; where AWS throttles, all of them slow down. */
  readonly maxAttempts: number;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: boolean;
  };
}

/** What emulators take from anybody. */
const EMULATOR_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export async function clientConfig(target: Target): Promise<Result<ClientConfig, TargetFailure>> {
  // The SDK warns of the Node version on stderr; Stackwright's own requirement is in package.json.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const endpoint = target.endpoint === '' ? undefined : checkEndpoint(target.endpoint);
  if (endpoint && !endpoint.ok) return endpoint;
  const profiles = await listProfiles();
  if (target.profile !== '' && !profiles.some(({ name }) => name === target.profile))
    return fail(
      'no-profile',
      `There is no profile "${target.profile}".`,
      `Add it with \`aws configure --profile ${target.profile}\`, or choose another.`,
    );
  const region = target.region || regionOf(target, profiles);
  if (!region || !REGION.test(region))
    return fail(
      'no-region',
      region ? `"${region}" is not a Region.` : 'No Region is chosen.',
      'Choose one such as eu-central-1, or give the profile a Region.',
    );
  return ok({
    region,
    credentials: credentialsFor(target, endpoint?.value),
    ...(endpoint && { endpoint: endpoint.value.url }),
    retryMode: 'adaptive',
    maxAttempts: 6,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
    },
  });
}

function regionOf({ profile }: Target, profiles: readonly Profile[]): string | undefined {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE } = process.env;
  const name = profile || AWS_PROFILE || 'default';
  const ofProfile = profiles.find((one) => one.name === name)?.region ?? undefined;
  const ofEnvironment = AWS_REGION || AWS_DEFAULT_REGION;
  return profile ? ofProfile || ofEnvironment : ofEnvironment || ofProfile;
}

/**
 * The profile's, or the default chain's. To an emulator on this machine nothing real is sent unless
 * somebody named it: by a profile, or in the environment.
 */
function credentialsFor({ profile }: Target, endpoint?: Endpoint): ClientConfig['credentials'] {
  const named = profile !== '' || process.env.AWS_PROFILE || process.env.AWS_ACCESS_KEY_ID;
  if (endpoint?.loopback && !named) return EMULATOR_CREDENTIALS;
  return fromNodeProviderChain(profile === '' ? {} : { profile });
}
