import { Button, Loader } from '@mantine/core';
import { Rocket } from 'lucide-react';
import { useDeployment } from '../store/deployment-store.ts';
import { useSession } from '../store/session-store.ts';
import type { Deployment } from './deployment.ts';
import { countResources } from './progress.ts';

export function DeployButton() {
  const deployment = useDeployment((state) => state.deployment);
  const { text, busy } = describe(deployment);
  return (
    <Button
      variant={busy ? 'default' : 'filled'}
      leftSection={busy ? <Loader size={14} aria-hidden /> : <Rocket size={15} />}
      onClick={() => useSession.getState().showDrawer('deployments')}
    >
      {text}
    </Button>
  );
}

function describe(deployment: Deployment): { readonly text: string; readonly busy: boolean } {
  switch (deployment.phase) {
    case 'planning':
      return { text: 'Planning…', busy: true };
    case 'starting':
    case 'running': {
      const { done, undone, total } = countResources(deployment.progress);
      const verb = deployment.operation === 'delete' ? 'Deleting' : 'Deploying';
      return { text: total > 0 ? `${verb} ${done + undone} of ${total}` : verb, busy: true };
    }
    case 'idle':
    case 'unchanged':
    case 'planned':
    case 'ended':
      return { text: 'Deploy', busy: false };
    default:
      return deployment satisfies never;
  }
}
