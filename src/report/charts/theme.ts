import type { Config } from 'vega-lite';
import type { Language } from '../words/language.ts';

/**
 * Blues and an orange that differ in lightness as well as in hue (the orange and the full blue are Okabe and Ito's), so
 * that grey print and colour-blind readers keep them apart. Dashes, outlines and place say the same again.
 */
export const COLOUR = {
  first: '#0072B2',
  second: '#D55E00',
  pale: '#cfe3f2',
  middle: '#8dbfe0',
  outline: '#35637f',
  dark: '#222222',
  grey: '#767676',
} as const;

/** Typefaces of each language, the first that a machine has; a chart carries none with it. */
const FONTS: Readonly<Record<Language, string>> = {
  en: 'Inter, "Helvetica Neue", Arial, sans-serif',
  zh: '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", sans-serif',
};

/** One look for all charts of a language. */
export function themeOf(language: Language): Config {
  return { font: FONTS[language], ...LOOK };
}

const LOOK: Config = {
  background: '#ffffff',
  padding: 14,
  view: { stroke: null },
  axis: {
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 500,
    titleColor: '#444444',
    labelColor: '#333333',
    gridColor: '#e6e6e6',
    domainColor: '#999999',
    tickColor: '#999999',
    titlePadding: 8,
    labelLimit: 0,
    labelPadding: 5,
    labelFlush: false,
  },
  title: {
    fontSize: 15,
    fontWeight: 600,
    anchor: 'start',
    frame: 'bounds',
    color: '#222222',
    subtitleColor: '#444444',
    subtitleFontSize: 12,
    subtitlePadding: 5,
    offset: 14,
  },
  legend: {
    labelFontSize: 11,
    labelColor: '#333333',
    labelLimit: 0,
    symbolSize: 160,
    symbolOpacity: 1,
    orient: 'top',
    direction: 'vertical',
    offset: 8,
  },
};
