// Where the open design lives on disk, if anywhere, and how the last save went.
import { create } from 'zustand';
import type { FileLabel } from '#app/host/files.ts';
import type { Failure } from '#app/result.ts';

export interface DocumentFacts {
  readonly file: FileLabel | undefined;
  readonly revision: string | undefined;
  /** Name under which unsaved work of this document is kept for recovery. */
  readonly autosaveId: string;
  readonly saving: boolean;
  /** Another version is on its way: what is on screen is about to go. */
  readonly opening: boolean;
  readonly failure: Failure | undefined;
  /** Somebody else changed or removed the file since it was read. */
  readonly changedOnDisk: 'changed' | 'removed' | undefined;
  readonly lockedBy: string | undefined;
}

export interface DocumentState extends DocumentFacts {
  update(facts: Partial<DocumentFacts>): void;
}

export const newDocument = (): DocumentFacts => ({
  file: undefined,
  revision: undefined,
  autosaveId: crypto.randomUUID(),
  saving: false,
  opening: false,
  failure: undefined,
  changedOnDisk: undefined,
  lockedBy: undefined,
});

export const useDocument = create<DocumentState>()((set) => ({
  ...newDocument(),
  update: (facts) => set(facts),
}));
