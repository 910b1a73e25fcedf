import {
  NumberInput,
  SegmentedControl,
  type SegmentedControlProps,
  Select,
  Switch,
} from '@mantine/core';
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

type Switched = 'ground' | 'title' | 'legend' | 'carries';

const SWITCHES: readonly {
  readonly of: Switched;
  readonly label: string;
  readonly description?: string;
}[] = [
  { of: 'ground', label: 'Canvas behind it' },
  { of: 'title', label: 'Title' },
  { of: 'legend', label: 'Legend' },
  {
    of: 'carries',
    label: 'Carries the design',
    description: 'Dropped on Stackwright, the file opens as the design it shows.',
  },
];

export function PictureForm(props: PictureFormProps) {
  const { design, choices, change, of, setOf, selected, environment, setEnvironment } = props;
  const { format, scheme, scale, width, page } = choices;
  const environments = environmentNames(design);
  return (
    <div className={styles.form}>
      <Choice
        label="Format"
        data={PictureFormat.options.map((value) => ({ value, label: SPOKEN[value] }))}
        value={format}
        onChange={(value) => change({ format: value })}
      />
      <Choice
        label="Shows"
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
      {format === 'png' && (
        <Choice
          label="Size"
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
        >
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
        </Choice>
      )}
      {format === 'pdf' && (
        <Choice
          label="Page"
          data={PicturePage.options.map((value) => ({ value, label: PAGES[value] }))}
          value={page}
          onChange={(value) => change({ page: value })}
        />
      )}
      <Choice
        label="Colours"
        data={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={scheme}
        onChange={(value) => change({ scheme: value })}
      />
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
        {SWITCHES.map(({ of: option, ...texts }) => (
          <Switch
            key={option}
            {...texts}
            checked={choices[option]}
            onChange={(event) => change({ [option]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> extends Pick<SegmentedControlProps<T>, 'data'> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Under it, what belongs to the choice. */
  readonly children?: ReactNode;
}

function Choice<T extends string>({ label, children, ...choice }: ChoiceProps<T>) {
  return (
    <Row label={label}>
      <SegmentedControl<T> fullWidth aria-label={label} {...choice} />
      {children}
    </Row>
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
