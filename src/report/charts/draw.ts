import type { TopLevelSpec } from 'vega-lite';
import { theme } from './theme.ts';

/** A chart as SVG text. The drawing library is heavy and loaded only here. */
export async function draw(spec: TopLevelSpec): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(vegaLite.compile({ ...spec, config: theme }).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg}\n`;
}
