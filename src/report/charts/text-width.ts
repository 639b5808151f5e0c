import { displayWidth } from '../text.ts';

/** Widths of characters in the charts' typeface (Inter, medium), in parts of the font size, a little on the safe side. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  // As Chinese typefaces draw them.
  [/[“”…]/, 1],
  [/[ I!,.:;'|ijl]/, 0.32],
  [/[()/[\]\\`"{}\-_1tfr]/, 0.44],
  [/[%@MWmw—]/, 0.95],
  [/[A-Z&]/, 0.73],
];

const OTHERS = 0.64;

/**
 * Width of a text in pixels, of the typeface itself and not of whatever the machine has installed: the same report
 * everywhere. Full-width characters take one font size.
 */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    const known = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHERS;
    const cells = displayWidth(character);
    width += cells === 1 ? known : cells / 2;
  }
  return width * fontSize;
}
