import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { Change } from '#app/rules/scorecard/compare.ts';

/** Up, down or the same: a shape beside the colour. */
export function ChangeMark({ change }: { readonly change: Change }) {
  const Icon = { better: ArrowUp, worse: ArrowDown, same: Equal }[change];
  return <Icon size={12} aria-hidden />;
}
