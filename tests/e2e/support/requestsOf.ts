import fc from 'fast-check';
import type { z } from 'zod';
import { inputSchema, type Schema } from './inputSchema.ts';

/** Values of no use anywhere; all of them can be sent to the page. */
const wild = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 2 ** 53, Number.NaN, '', [], {}, undefined),
  fc.constantFrom('../../x', 'C:\\x', '\\\\host\\x', "'; DROP TABLE article; --", '__proto__', '\0', '%00'),
  fc.constantFrom('file:///etc/passwd', 'javascript:alert(1)', '=1+1', '{{x}}', '\ud83d', '\u202e'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.anything({ maxDepth: 3, withDate: true, withMap: false, withSet: false, withBigInt: false }),
);

/**
 * Requests of a channel: most have its shape, with values that its schema allows or nearly allows; ids are often `id`.
 * Each part is replaced by something else now and then.
 */
export function requestsOf(input: z.ZodType, id: string): fc.Arbitrary<unknown> {
  const { root, referred } = inputSchema(input);
  const mostly = (good: fc.Arbitrary<unknown>) =>
    fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: wild, weight: 1 });

  function of(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return of(referred(schema), depth);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return mostly(fc.oneof(...choices.map((choice) => of(choice as Schema, depth + 1))));
    if (schema.allOf?.[0]) return of(schema.allOf[0] as Schema, depth);
    if ('const' in schema) return mostly(fc.constant(schema.const));
    if (schema.enum) return mostly(fc.constantFrom<unknown>(...schema.enum));
    if (schema.type === 'array') {
      const item = depth > 6 || !schema.items ? wild : of(schema.items as Schema, depth + 1);
      return mostly(fc.array(item, { maxLength: 3 }));
    }
    if (schema.type === 'object') {
      const fields = Object.entries(schema.properties ?? {});
      const parts = fields.map(([name, field]) => [name, of(field as Schema, depth + 1)] as const);
      return mostly(fc.record(Object.fromEntries(parts), { requiredKeys: schema.required ?? [] }));
    }
    return mostly(plain(schema, id));
  }
  return of(root, 0);
}

function plain({ type, format, minimum, maximum }: Schema, id: string): fc.Arbitrary<unknown> {
  if (format === 'void') return fc.constant(undefined);
  if (format === 'bytes') return fc.uint8Array({ maxLength: 64 });
  if (format === 'uuid') return fc.oneof({ arbitrary: fc.constant(id), weight: 3 }, fc.uuid());
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: minimum ?? -5, max: maximum ?? 1000 });
  if (type === 'number') return fc.double({ noNaN: true });
  const dates = fc.constantFrom('2026-03-03', '2026-03-03T09:12:44.120Z', 'en', 'a'.repeat(64), 'draft');
  return fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), dates);
}
