import { expect, test } from 'vitest';
import { scanQuotations } from './scan';
import { findMarkedSpans } from './scan/spans';

const words = (count: number) => 'word '.repeat(count).trim();

test('a long statement is one quotation; a mark that is closed pages later is not', () => {
  const statement = (length: number) => `“${'a'.repeat(length - 2)}”`;
  expect(findMarkedSpans(statement(3000))).toHaveLength(1);
  expect(findMarkedSpans(statement(3001))).toHaveLength(0);
  // The quotations behind a mark that is left open are still found.
  expect(findMarkedSpans(`“${'a'.repeat(3000)} “here”`).map(({ text }) => text)).toEqual(['here']);
});

test('a speaker is looked for close to the words, not a page away', () => {
  const speakerAfter = (filler: string) =>
    scanQuotations(`“We will rebuild the quay”, ${filler}, said Mara Lind.`)[0]?.speaker;
  expect(speakerAfter(words(70))).toBe('Mara Lind');
  expect(speakerAfter(words(90))).toBeNull();
  const speakerBefore = (filler: string) =>
    scanQuotations(`Mara Lind said, ${filler}, “we will rebuild the quay”.`)[0]?.speaker;
  expect(speakerBefore(words(70))).toBe('Mara Lind');
  expect(speakerBefore(words(90))).not.toBe('Mara Lind');
});

test('a surname stands for the person who was named in full before, however long ago', () => {
  const text = `The harbour master Mara Lind came to the quay. ${words(400)}. “We will rebuild it”, said Lind.`;
  expect(scanQuotations(text)[0]?.speaker).toBe('Mara Lind');
});
