import type { Config } from 'vega-lite';

/** Okabe and Ito's colours, chosen so that their lightness differs too: they survive grey print. */
export const COLOUR = {
  first: '#0072B2',
  second: '#D55E00',
  pale: '#9ecae1',
  dark: '#222222',
  grey: '#767676',
} as const;

/** One look for all charts. */
export const theme: Config = {
  font: 'Inter, "Helvetica Neue", Arial, sans-serif',
  background: '#ffffff',
  padding: 14,
  view: { stroke: null },
  axis: {
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 500,
    titleColor: '#444444',
    labelColor: '#444444',
    gridColor: '#ececec',
    domainColor: '#bbbbbb',
    tickColor: '#bbbbbb',
    titlePadding: 8,
    labelLimit: 420,
  },
  title: {
    fontSize: 15,
    fontWeight: 600,
    anchor: 'start',
    color: '#222222',
    subtitleColor: '#555555',
    subtitleFontSize: 12,
    offset: 14,
  },
  legend: {
    labelFontSize: 11,
    titleFontSize: 11,
    labelColor: '#444444',
    labelLimit: 420,
    orient: 'top',
    direction: 'vertical',
  },
};
