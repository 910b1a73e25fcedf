// The deployments drawer: a target, then its change set, then what happens to it.
import { useDeployment } from '../store/deployment-store.ts';
import { PlannedView } from './PlannedView.tsx';
import { ProgressView } from './ProgressView.tsx';
import { TargetView } from './TargetView.tsx';

export function DeployPanel() {
  const deployment = useDeployment((state) => state.deployment);
  switch (deployment.phase) {
    case 'idle':
    case 'planning':
    case 'unchanged':
      return <TargetView deployment={deployment} />;
    case 'planned':
      return <PlannedView plan={deployment} />;
    case 'starting':
    case 'running':
    case 'ended':
      return <ProgressView deployment={deployment} />;
    default:
      return deployment satisfies never;
  }
}
