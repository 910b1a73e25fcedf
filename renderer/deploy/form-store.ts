// What the target form holds. It outlives the panel, which comes and goes with the drawer's tabs.
import { create } from 'zustand';
import type { Host } from '#app/host/contract.ts';
import type { Target } from '#app/host/deploy.ts';
import { sayFailure } from '../notices/notices.ts';

export interface DeployForm extends Target {
  /** Undefined: the design's own name for its stack. */
  readonly stack: string | undefined;
  /** Which of several stacks is deployed, by its key; undefined: the first. */
  readonly part: string | undefined;
  /** Where the templates of nested stacks are. */
  readonly templates: string;
  /** What was typed; the template's defaults stand for the rest. */
  readonly parameters: { readonly [name: string]: string };
  update(form: Partial<Omit<DeployForm, 'update'>>): void;
}

export const useDeployForm = create<DeployForm>()((set) => ({
  profile: '',
  region: '',
  endpoint: '',
  stack: undefined,
  part: undefined,
  templates: '',
  parameters: {},
  update: (form) => set(form),
}));

/** The target of last time. What was typed while it was being read stays. */
export async function recallTarget(host: Host): Promise<void> {
  const settings = await host.call('settings.get', undefined);
  if (!settings.ok) return sayFailure('The last target could not be read', settings.failure);
  const { profile, region, endpoint, update } = useDeployForm.getState();
  update({
    profile: profile || settings.value.profile,
    region: region || settings.value.region,
    endpoint: endpoint || settings.value.endpoint,
  });
}

export const targetOf = ({ profile, region, endpoint }: Target): Target => ({
  profile,
  region: region.trim(),
  endpoint: endpoint.trim(),
});
