// The look in one place: every colour, radius, shadow and font of the interface. Made into CSS
// variables once (theme.ts); components use those and never a literal colour. What pictures of
// designs show as well stands in app/drawing.
import { colours } from '#app/drawing/colours.ts';

const light = {
  ...colours.light,
  'surface-2': '#F8F9FB',
  hover: '#F0F2F6',
  field: '#FFFFFF',
  line: '#E4E7EC',
  'accent-soft': '#E8EFFD',
  'accent-button': '#2B66E3',
  guide: '#E0318C',
  'shadow-block': '0 1px 2px rgb(20 28 46 / 7%)',
  'shadow-floating': '0 1px 3px rgb(20 28 46 / 8%), 0 6px 20px rgb(20 28 46 / 9%)',
  'shadow-dialog': '0 2px 6px rgb(20 28 46 / 8%), 0 18px 48px rgb(20 28 46 / 16%)',
} as const;

export type SchemeToken = keyof typeof light;

const dark: { readonly [token in SchemeToken]: string } = {
  ...colours.dark,
  'surface-2': '#13171D',
  hover: '#20262F',
  field: '#12161C',
  line: '#262C36',
  'accent-soft': '#1C2A4A',
  'accent-button': '#3568E0',
  guide: '#FF5FAE',
  'shadow-block': '0 1px 2px rgb(0 0 0 / 35%)',
  'shadow-floating': '0 1px 3px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 40%)',
  'shadow-dialog': '0 2px 6px rgb(0 0 0 / 40%), 0 18px 48px rgb(0 0 0 / 50%)',
};

/** What differs between the schemes. */
export const schemes = { light, dark } as const;

/** What both schemes share. */
export const shared = {
  'font-ui': "'Inter Variable', system-ui, sans-serif",
  'font-code': "'JetBrains Mono Variable', ui-monospace, monospace",
  /** Of names of keys: the code font has no arrows to the left and right, and ui-monospace hardly shows its. */
  'font-keys': "'JetBrains Mono Variable', 'Inter Variable', system-ui, sans-serif",
  'radius-field': '6px',
  'radius-button': '7px',
  'radius-block': '9px',
  'radius-container': '10px',
  'radius-microservice': '12px',
  'radius-strip': '11px',
} as const;
