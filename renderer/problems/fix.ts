import type { Fix } from '#app/rules/define-rule.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';

export function applyFix({ title, edits }: Fix): void {
  const done = useDesign.getState().dispatch(title, edits);
  if (!done.ok) sayFailure(`Not done: ${title}`, done.failure);
}
