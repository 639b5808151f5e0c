import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

/** The typeface that the charts name, in the weights that they use. */
const FONTS = [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
  require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
];

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An SVG as pixels, in the typeface it names, and in no other of this machine. */
export function drawn(svg: string): Picture {
  const { width, height, pixels } = new Resvg(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Inter' },
  }).render();
  return { width, height, pixels: new Uint8Array(pixels) };
}

/** Share of the pixels in a part of the picture that are not white. */
export function inkIn({ width, pixels, height }: Picture, inside: (x: number, y: number) => boolean): number {
  let all = 0;
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!inside(x, y)) continue;
      all += 1;
      const at = 4 * (y * width + x);
      if (pixels[at] < 250 || pixels[at + 1] < 250 || pixels[at + 2] < 250) ink += 1;
    }
  }
  return ink / all;
}

/** The size that an SVG states. */
export function sizeOf(svg: string): readonly number[] {
  const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}

export function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text);
}

/** What the marks of one policy or party stand for, as told to those who do not see them. */
export function labelsOf(svg: string, name: string, field = 'policy'): readonly string[] {
  const marked = `; ${field}: ${name}`;
  return [...svg.matchAll(/aria-label="([^"]+)"/g)]
    .map(([, label]) => label)
    .filter((label) => `${label};`.includes(`${marked};`))
    .map((label) => label.replace(marked, ''));
}

/** Heights, in pixels from the top, at which areas and lines meet the right edge of the years. */
export function endsOf(svg: string): readonly (readonly number[])[] {
  const marks = [...svg.matchAll(/aria-roledescription="(?:area|line) mark" d="([^"]+)"/g)];
  return marks.map(([, path]) => [...path.matchAll(/620,([\d.]+)/g)].map(([, y]) => Number(y)));
}

/** Lightness from 0 to 100 as grey print and the eye see it (CIE L*, of a colour written #rrggbb). */
export function lightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 116 * Math.cbrt(luminance) - 16;
}
