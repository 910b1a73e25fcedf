// What happened to the file behind the window's back, under the top bar until it is dealt with.
import { Button, CloseButton } from '@mantine/core';
import { createPortal } from 'react-dom';
import { useHost } from '../host/use-host.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './DocumentNotice.module.css';
import { reload } from './open-file.ts';
import { saveAs, saveOver } from './save.ts';

export function DocumentNotice() {
  const host = useHost();
  const { file, changedOnDisk, lockedBy, update } = useDocument();
  const unsaved = useDesign(isUnsaved);
  if (!file || (!changedOnDisk && !lockedBy)) return null;

  const saveElsewhere = (
    <Button size="xs" onClick={() => void saveAs(host)}>
      Save as…
    </Button>
  );
  return createPortal(
    <div className={styles.notice} role="alert">
      <SeverityIcon severity="warning" size={16} />
      {changedOnDisk === 'changed' && (
        <>
          <p>
            <strong>{file.name}</strong> was changed by another program or window.{' '}
            {unsaved ? 'You have changes of your own.' : 'What you see is the older version.'}
          </p>
          <Button
            size="xs"
            variant={unsaved ? 'default' : 'filled'}
            onClick={() => void reload(host)}
          >
            {unsaved ? 'Reload, drop mine' : 'Reload'}
          </Button>
          <Button size="xs" onClick={() => void saveOver(host)}>
            Keep mine
          </Button>
          {saveElsewhere}
        </>
      )}
      {changedOnDisk === 'removed' && (
        <>
          <p>
            <strong>{file.name}</strong> was deleted or moved. The design is still here.
          </p>
          <Button size="xs" variant="filled" onClick={() => void saveOver(host)}>
            Save it again
          </Button>
          {saveElsewhere}
        </>
      )}
      {!changedOnDisk && lockedBy && (
        <>
          <p>
            <strong>{file.name}</strong> is also open in {lockedBy}. Who saves last overwrites the
            other.
          </p>
          {saveElsewhere}
        </>
      )}
      <CloseButton
        size="sm"
        aria-label="Close this message"
        onClick={() => update({ changedOnDisk: undefined, lockedBy: undefined })}
      />
    </div>,
    document.body,
  );
}
