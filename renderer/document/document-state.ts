export type DocumentStateName = 'saved' | 'unsaved' | 'saving' | 'opening' | 'failed' | 'no-file';

/** What the top bar says of the document. A failed save counts until something was saved. */
export function documentState(facts: {
  readonly unsaved: boolean;
  readonly hasFile: boolean;
  readonly saving: boolean;
  readonly opening: boolean;
  readonly failed: boolean;
}): DocumentStateName {
  if (facts.opening) return 'opening';
  if (facts.saving) return 'saving';
  if (facts.failed) return 'failed';
  if (facts.unsaved) return 'unsaved';
  return facts.hasFile ? 'saved' : 'no-file';
}
