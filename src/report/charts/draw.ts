import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../words/language.ts';
import { textWidth } from './text-width.ts';
import { themeOf } from './theme.ts';

/** How the drawing library measures text; it lets this be replaced, which its types do not say. */
interface TextMetrics {
  width: (item: { readonly fontSize?: number }, text?: string | number | null) => number;
}

/** Font size where a mark names none. */
const DEFAULT_SIZE = 11;

/** A chart as SVG text, in the typefaces of its language. The drawing library is heavy and loaded only here. */
export async function draw(spec: TopLevelSpec, language: Language = 'en'): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  textMetrics.width = ({ fontSize }, text) => textWidth(String(text ?? ''), fontSize ?? DEFAULT_SIZE);
  const view = new vega.View(vega.parse(vegaLite.compile({ ...spec, config: themeOf(language) }).spec), {
    renderer: 'none',
  });
  const svg = await view.toSVG();
  view.finalize();
  return `${language === 'en' ? svg : asOnePicture(descriptionOf(spec), svg)}\n`;
}

/** What a chart says as a whole: its title and the lines under it. */
function descriptionOf({ title }: TopLevelSpec): string {
  if (typeof title !== 'object' || !('text' in title)) return '';
  return [title.text, title.subtitle ?? []]
    .flat()
    .filter((line): line is string => typeof line === 'string')
    .join('\n');
}

/**
 * A chart as one picture with a description: the drawing library describes every part by itself, but in English and by
 * the names of our columns.
 */
function asOnePicture(description: string, svg: string): string {
  const silent = svg.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''));
  return silent.replace('<svg', `<svg role="img" aria-label="${attribute(description)}"`);
}

function attribute(text: string): string {
  const named = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return named.replaceAll('\n', '&#10;');
}
