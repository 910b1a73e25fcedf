// Feeds the host's events to the deployment and paints the canvas with what it says.
import type { Host } from '#app/host/contract.ts';
import { useDeployment, useDeploymentPaint } from '../store/deployment-store.ts';
import { useSession } from '../store/session-store.ts';
import { type TabId, useTabs } from '../store/tabs-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { fetchOutputs, letGo } from './actions.ts';
import { type Deployment, idle, isUnderway } from './deployment.ts';
import { type DeployForm, recallTarget, useDeployForm } from './form-store.ts';
import { keep, resume } from './kept-deployment.ts';
import { paintDeployment } from './paint.ts';

/** Milliseconds between counts of the seconds that something takes. */
const TICK = 1_000;

/** `opened`: the window's first design is there. */
export function startDeployments(host: Host, opened: Promise<void>): void {
  const { send } = useDeployment.getState();
  host.on('deploy.event', ({ deployment: id, event }) =>
    send({ kind: 'event', id, event, now: Date.now() }),
  );
  host.on('deploy.ended', ({ deployment: id, outcome }) =>
    send({ kind: 'ended', id, outcome, now: Date.now() }),
  );

  let ticker: ReturnType<typeof setInterval> | undefined;
  const paint = (): void => {
    const { blocks, connections } = paintDeployment(
      useDeployment.getState().deployment,
      Date.now(),
    );
    useDeploymentPaint.getState().paint(blocks, connections);
  };
  useDeployment.subscribe(({ deployment, parked }, { deployment: before }) => {
    keep([deployment, ...parked.values()]);
    if (deployment === before) return;
    paint();
    if (isUnderway(deployment)) ticker ??= setInterval(paint, TICK);
    else {
      clearInterval(ticker);
      ticker = undefined;
    }
    if (deployment.phase === 'ended' && before.phase !== 'ended')
      void fetchOutputs(host, deployment);
  });
  void recallTarget(host);
  keepDeployments(host);
  void opened.then(async () => {
    if (await resume(host)) useSession.getState().showDrawer('deployments');
  });
}

/** A plan and its form belong to the design they are of. */
function keepDeployments(host: Host): void {
  keepPerTab<{ readonly form: OfDesign; readonly tab: TabId }>({
    take() {
      const { deployment, parked } = useDeployment.getState();
      const { stack, part, parameters } = useDeployForm.getState();
      const { active: tab } = useTabs.getState();
      useDeployment.setState({ parked: new Map(parked).set(tab, deployment) });
      return { form: { stack, part, parameters }, tab };
    },
    show(kept) {
      const deployment = kept && takeParked(kept.tab);
      useDeployForm.getState().update(kept?.form ?? NOTHING_CHOSEN);
      useDeployment.setState({ deployment: deployment ?? idle });
    },
    drop: ({ tab }) => void letGo(host, takeParked(tab) ?? idle),
  });
}

function takeParked(tab: TabId): Deployment | undefined {
  const parked = new Map(useDeployment.getState().parked);
  const deployment = parked.get(tab);
  parked.delete(tab);
  useDeployment.setState({ parked });
  return deployment;
}

type OfDesign = Pick<DeployForm, 'stack' | 'part' | 'parameters'>;

const NOTHING_CHOSEN: OfDesign = { stack: undefined, part: undefined, parameters: {} };
