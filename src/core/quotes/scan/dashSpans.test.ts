import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const found = (text: string) => scanQuotations(text).map(({ text: words, speaker }) => [words, speaker]);
const frame = 'La actriz Teodora Ruiz se fue de la ciudad con los suyos.';

test('lines that begin with a dash are spoken, except for the narrator’s words', () => {
  const text = `${frame}\n—No me gustan —dijo Ruiz en la puerta—. Son para los trenes.`;
  expect(found(text)).toEqual([
    ['No me gustan', 'Teodora Ruiz'],
    ['Son para los trenes.', 'Teodora Ruiz'],
  ]);
});

test('a dash in other languages, in a list or inside a line begins no quotation', () => {
  expect(found('The rain —as she knew— fell.\n— One of the items')).toEqual([]);
  expect(found(`${frame} El tren —dijo— no vino.\n— Uno de los puntos`)).toEqual([]);
});

test('quotation marks inside a spoken line are found instead of it', () => {
  expect(found(`${frame}\n—Dijo «nunca» y se fue.`).map(([words]) => words)).toEqual(['nunca']);
});
