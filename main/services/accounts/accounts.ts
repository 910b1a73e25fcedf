import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { z } from 'zod';
import type { Identity, Target } from '#app/host/deploy.ts';
import { ok, type Result } from '#app/result.ts';
import type { Service, ServiceDeps } from '../service.ts';
import { awsFailure } from './aws-failure.ts';
import { clientConfig } from './client-config.ts';
import { listProfiles } from './profiles.ts';

/** Who may deploy, and as whom. Profile names, Regions and identities; never credentials. */
export function createAccountsService(
  _deps: ServiceDeps,
): Service<'accounts.profiles' | 'accounts.identity'> {
  return {
    handlers: {
      'accounts.profiles': async () => ok([...(await listProfiles())]),
      'accounts.identity': ({ target }) => identify(target),
    },
    close: async () => undefined,
  };
}

/** Asks AWS whose credentials these are: the one call everybody is allowed to make. */
async function identify(target: Target): Promise<Result<z.infer<typeof Identity>>> {
  const config = await clientConfig(target);
  if (!config.ok) return config;
  const client = new STSClient(config.value);
  try {
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}));
    return ok({ account: Account, arn: Arn });
  } catch (error) {
    return { ok: false, failure: awsFailure(error, describeTarget('AWS STS', target)) };
  } finally {
    client.destroy();
  }
}

/** "CloudFormation in eu-central-1" or "CloudFormation at http://127.0.0.1:4566". */
export const describeTarget = (service: string, { endpoint, region }: Target): string =>
  endpoint !== '' ? `${service} at ${endpoint}` : region ? `${service} in ${region}` : service;
