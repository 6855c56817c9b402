import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { putField, removeField } from './change';
import { type CustomField, customFields, customKinds } from './fields';

const written = `# kept by hand
weight: 010 # tons
price: 1.10
map: { zoom: 3,  at: [1, 2] }
text: |
  one

  two
"odd key": 'it''s'
# above a date
date: 2026-03-03
draft: false
topics:
  - quay
  - silt
base: &b [1]
again: *b
quoted: "2026-03-03"
empty:
`;

test('each key is a row; what no row can show whole is shown as YAML', () => {
  expect(customFields(written)).toEqual([
    { key: 'weight', kind: 'number', value: '010' },
    { key: 'price', kind: 'number', value: '1.10' },
    { key: 'map', kind: 'yaml', value: '{ zoom: 3,  at: [1, 2] }' },
    { key: 'text', kind: 'text', value: 'one\n\ntwo\n' },
    { key: 'odd key', kind: 'text', value: "it's" },
    { key: 'date', kind: 'date', value: '2026-03-03' },
    { key: 'draft', kind: 'yesNo', value: 'false' },
    { key: 'topics', kind: 'list', value: 'quay\nsilt' },
    { key: 'base', kind: 'yaml', value: '[1]' },
    { key: 'again', kind: 'yaml', value: '*b' },
    { key: 'quoted', kind: 'text', value: '2026-03-03' },
    { key: 'empty', kind: 'text', value: '' },
  ]);
  expect(customFields('')).toEqual([]);
});

test.each(['{ a: 1 }', '- a', 'weight: [1', 'words'])('%j has no rows', (text) => {
  expect(customFields(text)).toBeNull();
});

test.each<[number, CustomField, string, string]>([
  [0, { key: 'weight', kind: 'number', value: '7' }, 'weight: 010 #', 'weight: 7 #'],
  [1, { key: 'price', kind: 'text', value: 'a: "b"' }, 'price: 1.10', 'price: "a: \\"b\\""'],
  [2, { key: 'place', kind: 'yaml', value: '' }, 'map: {', 'place: {'],
  [3, { key: 'text', kind: 'text', value: 'one' }, 'text: |\n  one\n\n  two', 'text: "one"'],
  [4, { key: 'even', kind: 'yesNo', value: 'true' }, `"odd key": 'it''s'`, 'even: true'],
  [5, { key: 'date', kind: 'date', value: '2026-03-04T09:00' }, '2026-03-03\nd', '2026-03-04T09:00\nd'],
  [7, { key: 'topics', kind: 'list', value: 'a, b\n\n c ' }, ':\n  - quay\n  - silt', ': ["a, b", "c"]'],
  [11, { key: 'no', kind: 'text', value: 'x' }, 'empty:', '"no": "x"'],
])('row %i becomes %j, and every other byte stays', (index, field, before, after) => {
  expect(putField(written, index, field)).toBe(written.replace(before, after));
});

test('a row is added at the end, and removed with its own lines alone', () => {
  expect(putField('a: 1', 1, { key: 'b', kind: 'list', value: 'x\ny' })).toBe('a: 1\nb: ["x", "y"]\n');
  expect(removeField(written, 7)).toBe(written.replace('topics:\n  - quay\n  - silt\n', ''));
  expect(removeField(written, 0)).toContain('# kept by hand\n');
  expect(removeField('a: 1\n', 0)).toBe('');
});

test('what would change anything else is refused', () => {
  // The other key needs the anchor.
  expect(() => removeField(written, 8)).toThrow(/edit it as YAML/);
  expect(() => putField('{ a: 1 }', 0, { key: 'a', kind: 'number', value: '2' })).toThrow(/edit it as YAML/);
  expect(() => putField('? a\n: 1\n', 0, { key: 'a', kind: 'number', value: '2' })).toThrow(
    /edit it as YAML/,
  );
  expect(() => putField('', 0, { key: 'a', kind: 'number', value: 'x: y' })).toThrow(/edit it as YAML/);
});

const line = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\n\r]/g, ' ').trim());
const value = (kind: CustomField['kind']): fc.Arbitrary<string> => {
  switch (kind) {
    case 'number':
      return fc.integer().map(String);
    case 'date':
      return fc.constantFrom('2026-03-03', '2026-03-03T22:30:00-05:00');
    case 'yesNo':
      return fc.boolean().map(String);
    case 'list':
      return fc.array(line.filter(Boolean), { maxLength: 4 }).map((items) => items.join('\n'));
    default:
      return fc.string({ maxLength: 40 });
  }
};
const field = fc.constantFrom(...customKinds).chain((kind) =>
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 12 }),
    kind: fc.constant(kind),
    value: value(kind),
  }),
);

test('rows of any keys and values are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 6 }), (fields) => {
      const text = fields.reduce((all, one, index) => putField(all, index, one), '');
      expect(customFields(text)).toEqual(fields);
    }),
  );
});

/** Without the one that another row needs. */
const rows = fc.nat({ max: 11 }).filter((index) => index !== 8);

test('a change of one row of any YAML changes no other', () => {
  fc.assert(
    fc.property(rows, field, (index, one) => {
      const after: Record<string, unknown> = parse(
        putField(written, index, { ...one, key: `new-${one.key}` }),
        {
          uniqueKeys: false,
        },
      );
      const before: Record<string, unknown> = parse(written);
      const key = customFields(written)?.[index]?.key ?? '';
      for (const other of Object.keys(before).filter((name) => name !== key))
        expect(after[other]).toEqual(before[other]);
    }),
  );
});
