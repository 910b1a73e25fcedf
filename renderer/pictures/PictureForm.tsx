import { NumberInput, SegmentedControl, Select, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { MAX_PICTURE_WIDTH, PictureFormat, PicturePage } from '#app/pictures/picture-options.ts';
import { SPOKEN } from './deliver.ts';
import styles from './PictureDialog.module.css';
import type { PictureChoices } from './picture-choices.ts';

interface PictureFormProps {
  readonly design: Design;
  readonly choices: PictureChoices;
  readonly change: (change: Partial<PictureChoices>) => void;
  readonly of: 'design' | 'selection';
  readonly setOf: (of: 'design' | 'selection') => void;
  /** How many blocks. */
  readonly selected: number;
  readonly environment: string | undefined;
  readonly setEnvironment: (environment: string | undefined) => void;
}

const SCALES = ['1', '2', '3'] as const;
const OTHER_WIDTH = 1920;
const PAGES: { readonly [page in PicturePage]: string } = { fit: 'Fitted', a4: 'A4', a3: 'A3' };

export function PictureForm(props: PictureFormProps) {
  const { design, choices, change, of, setOf, selected, environment, setEnvironment } = props;
  const { format, scheme, scale, width, page, ground, title, legend, carries } = choices;
  const environments = environmentNames(design);
  return (
    <div className={styles.form}>
      <Row label="Format">
        <SegmentedControl
          fullWidth
          aria-label="Format"
          data={PictureFormat.options.map((value) => ({ value, label: SPOKEN[value] }))}
          value={format}
          onChange={(value) => change({ format: PictureFormat.parse(value) })}
        />
      </Row>
      <Row label="Shows">
        <SegmentedControl<'design' | 'selection'>
          fullWidth
          aria-label="Shows"
          data={[
            { value: 'design', label: 'Whole design' },
            {
              value: 'selection',
              label: selected > 0 ? `Selection (${selected})` : 'Selection',
              disabled: selected === 0,
            },
          ]}
          value={of}
          onChange={setOf}
        />
      </Row>
      {format === 'png' && (
        <Row label="Size">
          <SegmentedControl
            fullWidth
            aria-label="Size"
            data={[
              ...SCALES.map((value) => ({ value, label: `${value}×` })),
              { value: 'width', label: 'Width' },
            ]}
            value={width === undefined ? String(scale) : 'width'}
            onChange={(value) =>
              change(
                value === 'width'
                  ? { width: OTHER_WIDTH }
                  : { scale: Number(value), width: undefined },
              )
            }
          />
          {width !== undefined && (
            <NumberInput
              aria-label="Width in pixels"
              suffix=" px"
              min={16}
              max={MAX_PICTURE_WIDTH}
              allowDecimal={false}
              clampBehavior="blur"
              value={width}
              onChange={(value) => {
                const pixels = Number(value);
                if (pixels >= 16 && pixels <= MAX_PICTURE_WIDTH) change({ width: pixels });
              }}
            />
          )}
        </Row>
      )}
      {format === 'pdf' && (
        <Row label="Page">
          <SegmentedControl
            fullWidth
            aria-label="Page"
            data={PicturePage.options.map((value) => ({ value, label: PAGES[value] }))}
            value={page}
            onChange={(value) => change({ page: PicturePage.parse(value) })}
          />
        </Row>
      )}
      <Row label="Colours">
        <SegmentedControl<'light' | 'dark'>
          fullWidth
          aria-label="Colours"
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={scheme}
          onChange={(value) => change({ scheme: value })}
        />
      </Row>
      {environments.length > 0 && (
        <Row label="Environment">
          <Select
            aria-label="Environment"
            data={[{ value: '', label: 'What all share' }, ...environments]}
            value={environment ?? ''}
            allowDeselect={false}
            onChange={(value) => setEnvironment(value || undefined)}
          />
        </Row>
      )}
      <div className={styles.switches}>
        <Switch
          label="Canvas behind it"
          checked={ground}
          onChange={(event) => change({ ground: event.currentTarget.checked })}
        />
        <Switch
          label="Title"
          checked={title}
          onChange={(event) => change({ title: event.currentTarget.checked })}
        />
        <Switch
          label="Legend"
          checked={legend}
          onChange={(event) => change({ legend: event.currentTarget.checked })}
        />
        <Switch
          label="Carries the design"
          description="Dropped on Stackwright, the file opens as the design it shows."
          checked={carries}
          onChange={(event) => change({ carries: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.row}>
    <span className={styles.label} aria-hidden>
      {label}
    </span>
    {children}
  </div>
);
