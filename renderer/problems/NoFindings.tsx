import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NoFindings({ analysed }: { readonly analysed: boolean }) {
  const empty = useDesign((state) => Object.keys(state.design.blocks).length === 0);
  const checked = useAnalysis((state) => state.validator.state === 'idle');
  if (!analysed) return <EmptyState title="Looking at the design …" />;
  if (empty)
    return (
      <EmptyState title="Nothing to check yet">
        Drag a block onto the canvas. Rules look at the design as you draw, AWS's validator at the
        template it makes.
      </EmptyState>
    );
  return (
    <EmptyState title="No problems">
      {checked
        ? 'Every rule is met, and AWS’s validator has nothing to say about the template.'
        : 'Every rule is met. AWS’s validator has not finished with the template.'}
    </EmptyState>
  );
}
