// Every handler of the contract, put together once for both hosts.
import { basename } from 'node:path';
import type { Handlers, Output } from '#app/host/contract.ts';
import { ok } from '#app/result.ts';
import { createAccountsService } from './accounts/accounts.ts';
import { createDeploymentsService } from './deployments/deployments.ts';
import { createDesigns } from './designs/designs.ts';
import { createExamples, type Examples } from './designs/examples.ts';
import { createRecent } from './designs/recent.ts';
import { createThumbnails } from './designs/thumbnails.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { createFiles, type Dialogs } from './files/files.ts';
import { createHandles, type Handles } from './files/handles.ts';
import { createLog, createLogReports, type FileLog } from './log/log.ts';
import { blockIcons } from './pictures/block-icons.ts';
import { createPictures } from './pictures/pictures.ts';
import { createRuleSetsService } from './rule-sets/rule-sets-service.ts';
import type { Emit, Service } from './service.ts';
import { createSettings } from './settings/settings.ts';
import type { StartChild } from './validator/start-child.ts';
import { createValidatorService } from './validator/validator-service.ts';
import { createWindows, type Windows } from './windows/windows-service.ts';

export interface HostFacts {
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  /** Where settings, locks, autosaves and logs are kept. */
  readonly dataDir: string;
  readonly examplesDir: string;
  /** The folder that holds assets. */
  readonly root: string;
  /** The entry of the template validator's child process. */
  readonly validatorChild: string;
  /** How that child is started where Node's own fork is not to be had. */
  readonly startValidator?: (file: string, memoryLimit: number) => StartChild;
  /** The design a window is to start with, as an absolute path. */
  readonly fileFor?: (client: string) => string | undefined;
  /** Whether a window starts with nothing: one that was asked for beside another. */
  readonly startsEmpty?: (client: string) => boolean;
  readonly dialogs?: Dialogs | undefined;
  readonly windows?: Windows | undefined;
}

export interface Services {
  readonly dispatch: Dispatch;
  readonly log: FileLog;
  clientGone(client: string): void;
  close(): Promise<void>;
}

export async function createServices(facts: HostFacts, emit: Emit): Promise<Services> {
  const log = createLog(facts.dataDir);
  const deps = { emit, log };
  const handles = createHandles();
  const examples = createExamples(facts.examplesDir, log);
  const recent = createRecent(facts.dataDir, log);
  /** Files the user agreed to overwrite in a native dialog; good for one save each. */
  const agreed = new Set<string>();

  const services = {
    logReports: createLogReports(log),
    settings: createSettings(deps, facts.dataDir),
    files: createFiles({
      handles,
      dialogs: facts.dialogs,
      allowOverwrite: (path) => agreed.add(path),
    }),
    designs: await createDesigns({
      ...deps,
      handles,
      examples,
      thumbnails: createThumbnails(() => blockIcons(facts.root)),
      recent,
      folder: facts.dataDir,
      mayOverwrite: (path) => agreed.delete(path),
    }),
    pictures: createPictures(handles, facts.root, recent.add),
    ruleSets: createRuleSetsService(deps, handles),
    windows: createWindows(facts.windows),
    accounts: createAccountsService(deps),
    deployments: createDeploymentsService(deps),
    validator: createValidatorService(deps, {
      childFile: facts.validatorChild,
      ...(facts.startValidator ? { startChild: facts.startValidator } : {}),
    }),
  };
  const handlers: Handlers = {
    'app.info': async (_, client) => ok(await appInfo(facts, client, handles, examples)),
    ...services.logReports.handlers,
    ...services.settings.handlers,
    ...services.files.handlers,
    ...services.designs.handlers,
    ...services.pictures.handlers,
    ...services.validator.handlers,
    ...services.ruleSets.handlers,
    ...services.windows.handlers,
    ...services.accounts.handlers,
    ...services.deployments.handlers,
  };
  const all: readonly Pick<Service<never>, 'clientGone' | 'close'>[] = Object.values(services);
  log.info(`Stackwright ${facts.version} started (${facts.host}, process ${process.pid})`);

  return {
    dispatch: createDispatch(handlers, log),
    log,
    clientGone: (client) => {
      for (const service of all) service.clientGone?.(client);
    },
    async close() {
      const ended = await Promise.allSettled(all.map((service) => service.close()));
      for (const one of ended)
        if (one.status === 'rejected') log.error('A service did not close', one.reason);
      await log.flush();
    },
  };
}

async function appInfo(
  { host, version, dialogs, fileFor, startsEmpty }: HostFacts,
  client: string,
  handles: Handles,
  examples: Examples,
): Promise<Output<'app.info'>> {
  const file = fileFor?.(client);
  const [example] = await examples.list();
  return {
    version,
    host,
    platform: process.platform,
    nativeDialogs: dialogs !== undefined,
    startWith:
      file !== undefined
        ? { kind: 'file', handle: handles.of(file), name: basename(file) }
        : example && !startsEmpty?.(client)
          ? { kind: 'example', name: example.name }
          : { kind: 'empty' },
  };
}
