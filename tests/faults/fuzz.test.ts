import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockSchema, bodySchema, inlineSchema } from '../../src/core/document/schema';
import { writeMarkdown } from '../../src/core/markdown/write';
import { StetError } from '../../src/core/model/errors';
import { readForeignNodes } from '../../src/editor/persistence/foreign';
import { attacks } from '../fixtures/attacks';
import { forgedNodes } from '../fixtures/forged';
import { hostileTexts } from '../repetition/fragments';
import { readers } from '../repetition/readers';
import { fault, tries } from '../support/faults';
import { assertAsyncProperty, assertProperty } from '../support/property';

/** Random texts of harmful pieces for every parser and scanner, and random values for the document's schema. */
const pieces = fc.oneof(
  fc.constantFrom(...hostileTexts.map(({ name }) => name)),
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\ud800', '\udc00', '\u0000', '\ufeff', '\u202e', '\u2028', '\r', '\r\n', '\n\n'),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''));

/** A parser may refuse a text; whatever else it throws is a mistake in it. */
const isRefusal = (error: unknown): boolean => error instanceof StetError;

test.each(Object.entries(readers))('%s reads or refuses any text', async (name, read) => {
  const numRuns = tries({ full: 3000, short: 150 });
  let tried = 0;
  await assertAsyncProperty(
    fc.asyncProperty(texts, async (text) => {
      tried += 1;
      try {
        await read(text);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }),
    { numRuns },
  );
  fault('R14', `random texts: ${name}`, { tries: tried, survived: tried, worst: 'none crashed' });
});

const values = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc
      .constantFrom(...forgedNodes.filter((json) => json.length < 5000))
      .map((json): unknown => JSON.parse(json)),
    fc.anything(),
    fc.record({
      type: fc.constantFrom(
        'paragraph',
        'text',
        'heading',
        'list',
        'listitem',
        'table',
        'link',
        'quotation',
        'footnote',
        'figure',
        'code',
      ),
      version: fc.constantFrom(1, 0, '1', null),
      text: fc.oneof(fc.string(), fc.anything()),
      children: fc.array(tie('node'), { maxLength: 4 }),
      body: fc.array(tie('node'), { maxLength: 2 }),
      url: fc.oneof(fc.webUrl(), fc.string()),
    }),
  ),
}));

test('the schema of the document accepts only what it gives back unchanged, and forged nodes never throw', () => {
  const numRuns = tries({ full: 20_000, short: 1000 });
  let tried = 0;
  assertProperty(
    fc.property(values.node, (value) => {
      tried += 1;
      for (const schema of [blockSchema, inlineSchema]) {
        const { data } = schema.safeParse(value);
        if (data !== undefined) expect(schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
      }
      for (const node of readForeignNodes([value])) expect(JSON.stringify(node)).not.toContain('__proto__');
      const body = bodySchema.safeParse([value]).data;
      if (body) writeMarkdown(body);
    }),
    { numRuns },
  );
  fault('T1', 'random nodes in the editor’s format', {
    tries: tried,
    survived: tried,
    worst: 'none was accepted as it was',
  });
});
