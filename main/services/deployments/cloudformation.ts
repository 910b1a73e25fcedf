// The one place where AWS's errors become values: what happens inside `ask` may throw them.
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { Target } from '#app/host/deploy.ts';
import type { Failure, Result } from '#app/result.ts';
import { describeTarget } from '../accounts/accounts.ts';
import { awsFailure } from '../accounts/aws-failure.ts';
import { type ClientConfig, clientConfig } from '../accounts/client-config.ts';

export interface CloudFormation {
  readonly client: CloudFormationClient;
  /** For messages: "CloudFormation in eu-central-1". */
  readonly where: string;
}

export interface Clients {
  /** Runs `work` with a client for the target. Errors of AWS come back as failures. */
  ask<T>(target: Target, work: (aws: CloudFormation) => Promise<Result<T>>): Promise<Result<T>>;
  close(): void;
}

/** `adjust` is for tests: fewer tries, shorter time limits. */
export function createClients(
  adjust: (config: ClientConfig) => ClientConfig = (config) => config,
): Clients {
  const clients = new Map<string, CloudFormationClient>();
  return {
    ask: async (target, work) => {
      const config = await clientConfig(target);
      if (!config.ok) return config;
      const where = describeTarget('CloudFormation', { ...target, region: config.value.region });
      const key = JSON.stringify([target.profile, config.value.region, target.endpoint]);
      // A client is kept: it remembers how much AWS throttles, and credentials until they expire.
      const client = clients.get(key) ?? new CloudFormationClient(adjust(config.value));
      clients.set(key, client);
      try {
        return await work({ client, where });
      } catch (error) {
        const failure: Failure = awsFailure(error, where);
        // Next time the credentials are read anew: somebody may have signed in meanwhile.
        if (failure.code === 'credentials') clients.delete(key);
        return { ok: false, failure };
      }
    },
    close: () => {
      for (const client of clients.values()) client.destroy();
      clients.clear();
    },
  };
}
