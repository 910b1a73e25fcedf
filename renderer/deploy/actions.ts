// What the deploy panel's buttons do: ask the host, and tell the state machine what came of it.
import { type Compilation, compile, type Stack, stackName } from '#app/compiler/compile.ts';
import { valuesFor } from '#app/compiler/environments/parameter-file.ts';
import type { Host } from '#app/host/contract.ts';
import type { Target } from '#app/host/deploy.ts';
import { currentEnvironment } from '../environments/use-environment.ts';
import { say, sayFailure } from '../notices/notices.ts';
import { useDeployment } from '../store/deployment-store.ts';
import { useDesign } from '../store/design-store.ts';
import {
  chosenStack,
  named,
  ownParameters,
  stackAfter,
  templateText,
  wiredParameters,
} from './chosen-stack.ts';
import { type Deployment, isUnderway } from './deployment.ts';
import { targetOf, useDeployForm } from './form-store.ts';
import { takeSnapshot } from './snapshot.ts';

const { send } = useDeployment.getState();
const now = (): number => Date.now();

/** The name the form has for the stack, or the design's own; several begin with it. */
const chosenName = (): string =>
  useDeployForm.getState().stack?.trim() ?? stackName(useDesign.getState().design);

export async function plan(host: Host): Promise<void> {
  const form = useDeployForm.getState();
  const target = targetOf(form);
  const name = chosenName();
  remember(host, target, name);

  const { design } = useDesign.getState();
  const compilation = compile(named(design, name));
  const chosen = chosenStack(compilation, form.part);
  if (!chosen) return;
  const stack = chosen.name;
  const parameters = ownParameters(chosen);
  const request = crypto.randomUUID();
  send({
    kind: 'plan',
    request,
    design,
    subject: { target, stack, snapshot: takeSnapshot(design, compilation) },
  });
  const wired = await wiredParameters(host, target, chosen, compilation.stacks);
  if (!wired.ok) return send({ kind: 'plan-failed', request, failure: wired.failure });
  const planned = await host.call('deploy.plan', {
    target,
    stack,
    template: templateText(chosen, form.templates),
    parameters: {
      ...Object.fromEntries(
        Object.entries({
          ...environmentValues(chosen, compilation),
          ...filledIn(form.parameters),
        }).filter(([id]) => Object.hasOwn(parameters, id)),
      ),
      ...wired.value,
    },
  });
  const { deployment, parked } = useDeployment.getState();
  if (!planned.ok) return send({ kind: 'plan-failed', request, failure: planned.failure });
  const isWaiting = (one: Deployment): boolean =>
    one.phase === 'planning' && one.request === request;
  // Given up while it was being made: nothing may be left behind in the account.
  if (![deployment, ...parked.values()].some(isWaiting)) {
    if (planned.value.changes.length > 0 || planned.value.outputsOnly)
      await drop(host, { target, stack, changeSet: planned.value.changeSet });
    return;
  }
  send({ kind: 'planned', request, ...planned.value });
}

/** What the environment that is looked at gives the stack's parameters. */
function environmentValues({ template }: Stack, compilation: Compilation) {
  const environment = currentEnvironment();
  return environment === undefined ? {} : valuesFor(template, compilation, environment);
}

const filledIn = (typed: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));

/** The target for the next start; a stack name of the user's own belongs to the design. */
function remember(host: Host, target: Target, stack: string): void {
  void host.call('settings.set', target).then((set) => {
    if (!set.ok) sayFailure('The target could not be remembered', set.failure);
  });
  const { design, dispatch } = useDesign.getState();
  if (stack === stackName(design)) return;
  const done = dispatch('Name the stack', [
    { edit: 'set-design', args: { settings: { stackName: stack } } },
  ]);
  if (!done.ok) sayFailure('The stack name could not be kept in the design', done.failure);
}

/** The design has changed since the plan was made: a plan of what it is now takes its place. */
export async function planAgain(host: Host): Promise<void> {
  await abandon(host);
  await plan(host);
}

/** Its design was closed: the plan leaves nothing behind in the account. What is under way goes on there. */
export async function letGo(host: Host, deployment: Deployment): Promise<void> {
  if (isUnderway(deployment))
    say(`The deployment of ${deployment.subject.stack} goes on in the account`);
  if (deployment.phase !== 'planned') return;
  const { subject, changeSet } = deployment;
  const { target, stack } = subject;
  const dropped = await host.call('deploy.abandon', { target, stack, changeSet });
  if (!dropped.ok) sayFailure(`The change set of ${stack} was left behind`, dropped.failure);
}

/** After a stack was deployed: of several, the one that follows is the next to deploy. */
export function leaveDeployed({ operation, subject, outcome }: Ended): void {
  send({ kind: 'close' });
  if (operation === 'delete' || outcome.state === 'failed') return;
  const compilation = compile(named(useDesign.getState().design, chosenName()));
  const deployedNow = compilation.stacks.find(({ name }) => name === subject.stack);
  const next = deployedNow && stackAfter(compilation, deployedNow.key);
  if (next !== undefined) useDeployForm.getState().update({ part: next });
}

type Ended = Extract<Deployment, { phase: 'ended' }>;

export async function abandon(host: Host): Promise<void> {
  const { deployment } = useDeployment.getState();
  send({ kind: 'abandon' });
  if (deployment.phase !== 'planned') return;
  const { subject, changeSet } = deployment;
  await drop(host, { target: subject.target, stack: subject.stack, changeSet });
}

async function drop(
  host: Host,
  made: { readonly target: Target; readonly stack: string; readonly changeSet: string },
): Promise<void> {
  const dropped = await host.call('deploy.abandon', made);
  if (!dropped.ok)
    send({ kind: 'abandon-failed', changeSet: made.changeSet, failure: dropped.failure });
}

export async function execute(host: Host): Promise<void> {
  const { deployment } = useDeployment.getState();
  if (deployment.phase !== 'planned') return;
  const { subject, changeSet } = deployment;
  send({ kind: 'execute', now: now() });
  const { target, stack } = subject;
  const started = await host.call('deploy.execute', { target, stack, changeSet });
  if (started.ok) send({ kind: 'started', id: started.value.deployment });
  else send({ kind: 'start-failed', failure: started.failure });
}

export async function cancel(host: Host): Promise<void> {
  const { deployment } = useDeployment.getState();
  if (deployment.phase !== 'running') return;
  send({ kind: 'cancel' });
  const cancelled = await host.call('deploy.cancel', { deployment: deployment.id });
  if (!cancelled.ok) send({ kind: 'cancel-failed', failure: cancelled.failure });
}

export async function deleteStack(host: Host, target: Target, stack: string): Promise<void> {
  const described = await host.call('deploy.describe', { target, stack });
  const { design } = useDesign.getState();
  send({
    kind: 'delete',
    subject: { target, stack, snapshot: takeSnapshot(design, compile(design)) },
    // Without the list the events still tell; it only lets what waits be shown.
    resources: described.ok ? (described.value?.resources ?? []) : [],
    now: now(),
  });
  const started = await host.call('deploy.delete', { target, stack });
  if (started.ok) send({ kind: 'started', id: started.value.deployment });
  else send({ kind: 'start-failed', failure: started.failure });
}

/** Outputs of a deployment that has ended well. */
export async function fetchOutputs(host: Host, ended: Deployment): Promise<void> {
  if (ended.phase !== 'ended' || ended.operation === 'delete') return;
  if (ended.outcome.state === 'failed') return;
  const { target, stack } = ended.subject;
  const described = await host.call('deploy.describe', { target, stack });
  if (described.ok) send({ kind: 'outputs', id: stack, outputs: described.value?.outputs ?? [] });
  else sayFailure(`The outputs of ${stack} could not be read`, described.failure);
}
