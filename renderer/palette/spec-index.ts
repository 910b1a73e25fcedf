// The list of every CloudFormation resource type, loaded when somebody first looks for one: most
// sessions never do, and it is large.
import { create } from 'zustand';
import type { SpecIndex } from '#app/cloudformation/spec/schema.ts';
import { loadSpecIndex } from '../spec/spec-files.ts';

interface SpecIndexState {
  readonly types: readonly ResourceType[];
  readonly state: 'unasked' | 'loading' | 'loaded' | 'failed';
  load(): void;
}

export interface ResourceType {
  /** `AWS::S3::Bucket` */
  readonly type: string;
  /** `S3` */
  readonly service: string;
  /** `Bucket` */
  readonly resource: string;
  readonly about: string;
}

export const useSpecIndex = create<SpecIndexState>()((set, get) => ({
  types: [],
  state: 'unasked',
  load: () => {
    if (get().state === 'loading' || get().state === 'loaded') return;
    set({ state: 'loading' });
    loadSpecIndex().then(
      (index) => set({ types: resourceTypes(index), state: 'loaded' }),
      () => set({ state: 'failed' }),
    );
  },
}));

function resourceTypes(index: SpecIndex): readonly ResourceType[] {
  return Object.entries(index).map(([type, { about }]) => {
    const [, service = '', ...rest] = type.split('::');
    return { type, service, resource: rest.join('::'), about };
  });
}
