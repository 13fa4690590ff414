import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Light to dark, around the accent of tokens.css; Mantine wants ten shades of its primary colour. */
const teal: MantineColorsTuple = [
  '#e2f2f0',
  '#c5e4e0',
  '#8fc9c4',
  '#4ba59e',
  '#17817a',
  '#0f7b75',
  '#0a7570',
  '#08605c',
  '#0a4f4b',
  '#083f3c',
];

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { md: '1.45' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Menu: {
      defaultProps: {
        shadow: 'none',
        offset: 4,
        transitionProps: { duration: 80 },
        classNames: { dropdown: 'pop menu', item: 'mi', label: 'mh', divider: 'sep' },
      },
    },
    Popover: {
      defaultProps: {
        shadow: 'none',
        offset: 4,
        transitionProps: { duration: 80 },
        classNames: { dropdown: 'pop' },
      },
    },
  },
});

/** Mantine's own variables, pointed at tokens.css, which switches them with the colour scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default': 'var(--bg)',
    '--mantine-color-default-hover': 'var(--bg-hover)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent-solid)',
  },
  light: {},
  dark: {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-default': 'var(--bg)',
    '--mantine-color-default-hover': 'var(--bg-hover)',
    '--mantine-color-default-border': 'var(--line-2)',
  },
});
