// What the target form holds. It outlives the panel, which comes and goes with the drawer's tabs.
import { create } from 'zustand';
import type { Target } from '#app/host/deploy.ts';

export interface DeployForm extends Target {
  /** Undefined: the design's own name for its stack. */
  readonly stack: string | undefined;
  /** What was typed; the template's defaults stand for the rest. */
  readonly parameters: { readonly [name: string]: string };
  /** The remembered settings have been read. */
  readonly loaded: boolean;
  update(form: Partial<Omit<DeployForm, 'update'>>): void;
}

export const useDeployForm = create<DeployForm>()((set) => ({
  profile: '',
  region: '',
  endpoint: '',
  stack: undefined,
  parameters: {},
  loaded: false,
  update: (form) => set(form),
}));

export const targetOf = ({ profile, region, endpoint }: Target): Target => ({
  profile,
  region: region.trim(),
  endpoint: endpoint.trim(),
});
