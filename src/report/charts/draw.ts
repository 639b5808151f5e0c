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
  return `${svg}\n`;
}
