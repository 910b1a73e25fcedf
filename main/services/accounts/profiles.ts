import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';

export interface Profile {
  readonly name: string;
  readonly region: string | null;
}

/**
 * Profiles of ~/.aws/config and ~/.aws/credentials (or where AWS_CONFIG_FILE and
 * AWS_SHARED_CREDENTIALS_FILE point), `default` first. Names and Regions only: nothing else of these
 * files leaves this function.
 */
export async function listProfiles(): Promise<readonly Profile[]> {
  // Read anew each time: people add a profile, then look for it.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  return [...names]
    .filter((name) => !OTHER_SECTION.test(name))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({
      name,
      region: configFile[name]?.region ?? credentialsFile[name]?.region ?? null,
    }));
}

/** How the loader names the sections of a config file that are not profiles. */
const OTHER_SECTION = /^(sso-session|services)\./;

const rank = (name: string): number => (name === 'default' ? 0 : 1);
