import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Sage: calm; shades 6 (dark scheme) and 7 (light) carry white text at 4.5 : 1 and more. */
const sage: MantineColorsTuple = [
  '#eef6f2',
  '#dcebe3',
  '#bcd8ca',
  '#98c3ae',
  '#79b196',
  '#5f9f82',
  '#428066',
  '#2e6b52',
  '#245643',
  '#193f31',
];

/** Warm grey for light surfaces and text. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e7e4dc',
  '#d8d4c9',
  '#bfbab0',
  '#a29d93',
  '#7d786f',
  '#5b5750',
  '#413e39',
  '#282622',
];

/** Green-black for dark surfaces. */
const dark: MantineColorsTuple = [
  '#dfe5e1',
  '#c3ccc6',
  '#a5b1aa',
  '#7f8c85',
  '#56625c',
  '#3b4640',
  '#2b3430',
  '#202825',
  '#181e1c',
  '#111614',
];

const SYSTEM_FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Cantarell, 'DejaVu Sans', sans-serif";

export const theme = createTheme({
  primaryColor: 'sage',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { sage, gray, dark },
  black: '#23211e',
  fontFamily: SYSTEM_FONTS,
  headings: { fontFamily: SYSTEM_FONTS, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // The scroll lock writes a style element without a nonce, which our content policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Alert: {
      // Coloured text on its own tint is too faint in yellow and green.
      styles: {
        title: { color: 'var(--mantine-color-text)' },
        message: { color: 'var(--mantine-color-text)' },
      },
    },
    Button: { defaultProps: { size: 'md' } },
  },
});

/** Mantine's own dimmed, placeholder and error tones fall below a contrast of 4.5 : 1. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf9f6',
    '--mantine-color-dimmed': '#5b5750',
    '--mantine-color-placeholder': '#6a665e',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-yellow-light': '#fbf2d6',
    '--mantine-color-yellow-light-color': '#7a5600',
    '--studio-surface': '#ffffff',
    '--studio-line': '#e2ded5',
    '--studio-recording': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#141917',
    '--mantine-color-dimmed': '#a5b1aa',
    '--mantine-color-placeholder': '#98a49d',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-yellow-light': '#35301d',
    '--mantine-color-yellow-light-color': '#f0cf78',
    '--mantine-color-red-light': '#3b2422',
    '--mantine-color-red-light-color': '#ff8f85',
    // Mantine's own is too bright for the dimmed second line of an entry.
    '--menu-item-hover': '#343e39',
    '--studio-surface': '#1c2320',
    '--studio-line': '#313b36',
    '--studio-recording': '#ff8f85',
  },
});
