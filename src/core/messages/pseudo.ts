import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽàƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž';

const letters = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** No letter of English is left: what still reads as English came from somewhere else. */
const accent = (text: string): string => [...text].map((letter) => letters.get(letter) ?? letter).join('');

/** A message in the pseudo-language, between brackets that show whether all of it is there, half as long again. */
export function pseudo(message: string): string;
export function pseudo(message: MessageFormatElement[]): MessageFormatElement[];
export function pseudo(message: string | MessageFormatElement[]): string | MessageFormatElement[] {
  if (typeof message === 'string') return `⟦${accent(message)}${padding(message.length)}⟧`;
  const length = message.reduce((sum, part) => sum + (part.type === literal ? part.value.length : 8), 0);
  return [text('⟦'), ...message.map(accentPart), text(`${padding(length)}⟧`)];
}

const padding = (length: number): string => '·'.repeat(Math.ceil(length / 2));

/** `TYPE.literal` and `TYPE.pound` of the parser, which the renderer does not load. */
const literal = 0;
const text = (value: string): MessageFormatElement => ({ type: literal, value });

function accentPart(part: MessageFormatElement): MessageFormatElement {
  if (part.type === literal) return text(accent(part.value));
  if ('children' in part) return { ...part, children: part.children.map(accentPart) };
  if ('options' in part) {
    const options = Object.entries(part.options).map(([name, { value, ...option }]) => [
      name,
      { ...option, value: value.map(accentPart) },
    ]);
    return { ...part, options: Object.fromEntries(options) };
  }
  return part;
}
