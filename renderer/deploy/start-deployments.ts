// Feeds the host's events to the deployment and paints the canvas with what it says.
import type { Host } from '#app/host/contract.ts';
import { useDeployment, useDeploymentPaint } from '../store/deployment-store.ts';
import { useDocument } from '../store/document-store.ts';
import { useSession } from '../store/session-store.ts';
import { fetchOutputs, leavePlan } from './actions.ts';
import { isUnderway } from './deployment.ts';
import { recallTarget } from './form-store.ts';
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
  useDeployment.subscribe(({ deployment }, { deployment: before }) => {
    if (deployment === before) return;
    paint();
    keep(deployment);
    if (isUnderway(deployment)) ticker ??= setInterval(paint, TICK);
    else {
      clearInterval(ticker);
      ticker = undefined;
    }
    if (deployment.phase === 'ended' && before.phase !== 'ended')
      void fetchOutputs(host, deployment);
  });
  void recallTarget(host);
  void opened.then(async () => {
    useDocument.subscribe(({ autosaveId }, before) => {
      if (autosaveId !== before.autosaveId) void leavePlan(host);
    });
    if (await resume(host)) useSession.getState().showDrawer('deployments');
  });
}
