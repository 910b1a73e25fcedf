import { Button } from '@mantine/core';
import { useSession } from '../store/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NO_FILTER } from './filter.ts';
import { useProblems } from './problems-store.ts';

/** There are problems, and the filter hides all of them. */
export function NothingShown() {
  const onlySelected = useProblems(({ filter }) => filter.onlySelected);
  const selected = useSession(
    ({ selection }) => selection.blocks.length + selection.connections.length > 0,
  );
  const { narrow } = useProblems.getState();
  const waitsForSelection = onlySelected && !selected;
  return (
    <EmptyState title={waitsForSelection ? 'Nothing is selected' : 'No problem fits the filter'}>
      <p>
        {waitsForSelection
          ? 'Select blocks on the canvas to see their problems, and those of what is inside them.'
          : 'The others are still there.'}
      </p>
      <Button size="xs" onClick={() => narrow(NO_FILTER)}>
        Show all
      </Button>
    </EmptyState>
  );
}
