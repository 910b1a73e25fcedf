import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { dataUrl } from '../../ui/data-url.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import { rowProps } from './row-props.ts';

/** A picture, chosen as a file and kept as a data: URL. */
export function PictureControl(props: ControlProps) {
  const { id, value, set } = props;
  const [error, setError] = useState<string>();
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const source = await dataUrl(file);
    setError(source ? set(source) : `${file.name} can’t be read.`);
  };
  return (
    <FieldRow {...rowProps(props)} htmlFor={id} error={error}>
      <FileButton
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={(file) => void choose(file)}
      >
        {(button) => (
          <Button {...button} id={id} size="xs">
            {value ? 'Choose another' : 'Choose a file'}
          </Button>
        )}
      </FileButton>
    </FieldRow>
  );
}
