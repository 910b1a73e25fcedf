import { ActionIcon, Tooltip } from '@mantine/core';
import { PanelRight } from 'lucide-react';
import { useSession } from '../store/session-store.ts';

export function InspectorToggle() {
  const open = useSession(
    ({ inspectorOpen, rightPanel }) => inspectorOpen && rightPanel === 'inspector',
  );
  const tab = useSession((session) => session.inspectorTab);
  const label = open ? 'Fold the inspector' : 'Show the inspector';
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-pressed={open}
        onClick={() => useSession.getState().showInspector(open ? undefined : tab)}
      >
        <PanelRight size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
