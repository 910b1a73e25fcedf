// Mantine's theme, made of the tokens: its own variables point at ours, so that a Mantine component
// and a plain element next to it are the same colour by construction. Sizes of controls that
// variables don't reach are in theme.css.
import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { createElement } from 'react';
import { schemes, shared } from './tokens.ts';

/** Mantine wants ten shades; the variables below decide what is shown, these only feed its maths. */
const accentShades = [
  '#E8EFFD',
  '#D0DFFB',
  '#A8C2F6',
  '#7DA4F1',
  '#588AEC',
  '#3F78E8',
  '#2B66E3',
  '#1F55C9',
  '#1948AD',
  '#123A91',
] as const;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent: accentShades },
  fontFamily: shared['font-ui'],
  fontFamilyMonospace: shared['font-code'],
  fontSizes: { xs: '11.5px', sm: '12.5px', md: '12.5px', lg: '13.5px', xl: '15px' },
  lineHeights: { xs: '16px', sm: '18px', md: '18px', lg: '18px', xl: '22px' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: { fontFamily: shared['font-ui'], fontWeight: '600' },
  shadows: {
    xs: 'var(--shadow-block)',
    sm: 'var(--shadow-block)',
    md: 'var(--shadow-floating)',
    lg: 'var(--shadow-dialog)',
    xl: 'var(--shadow-dialog)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', radius: 'md', variant: 'default' },
      vars: (_, { size }) => ({
        root: {
          '--button-height': size === 'xs' ? '24px' : '28px',
          '--button-padding-x': size === 'xs' ? '8px' : '10px',
          '--button-fz': size === 'xs' ? '11.5px' : '12.5px',
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { size: 28, radius: 'md', variant: 'subtle', color: 'gray' },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({
      defaultProps: {
        size: 'sm',
        allowDeselect: false,
        rightSection: createElement(ChevronDown, { size: 14 }),
        withAlignedLabels: true,
        selectFirstOptionOnChange: true,
        comboboxProps: {
          ...{ shadow: 'md', offset: 4, transitionProps: { duration: 80 } },
          // Hundreds of microservices would be options of a list that is closed, on every edit.
          keepMounted: false,
        },
      },
    }),
    // Square enough not to be taken for a radio button.
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: '3px' } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs', withThumbIndicator: false } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', radius: 'sm', transitionDuration: 160 },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 500,
        offset: 6,
        radius: 'sm',
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        // A focusable placeholder is no menu item: screen readers are told so.
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        offset: 4,
        radius: 'md',
        transitionProps: { duration: 80 },
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'md', offset: 6, radius: 'md', transitionProps: { duration: 80 } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        shadow: 'lg',
        radius: 'lg',
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        // Else it is announced as the page's banner.
        attributes: { header: { role: 'presentation' } },
        transitionProps: { duration: 160 },
      },
    }),
  },
});

const asVariables = (tokens: { readonly [name: string]: string }): Record<string, string> =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));

/** Set per scheme, as Mantine sets its own there: a shared one would lose by specificity. */
const mantineVariables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--error-text)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-accent-filled': 'var(--accent-button)',
  '--mantine-color-accent-filled-hover': 'color-mix(in srgb, var(--accent-button) 88%, black)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent-text)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent-text)',
  '--mantine-color-gray-text': 'var(--text-2)',
  '--mantine-color-gray-light': 'var(--hover)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
  '--mantine-color-red-filled': 'var(--error)',
  '--mantine-color-red-light': 'var(--error-soft)',
  '--mantine-color-red-light-hover': 'var(--error-soft)',
  '--mantine-color-red-light-color': 'var(--error-text)',
} as const;

export const cssVariables: CSSVariablesResolver = () => ({
  variables: asVariables(shared),
  light: { ...asVariables(schemes.light), ...mantineVariables },
  dark: { ...asVariables(schemes.dark), ...mantineVariables },
});
