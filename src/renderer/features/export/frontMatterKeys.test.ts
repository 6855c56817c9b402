import { expect, test } from 'vitest';
import { constantText, constantValue, filledBy, readKeys, withKeys } from './frontMatterKeys';

const preset = {
  id: 'ours',
  name: 'Ours',
  path: '{slug}.md',
  frontMatter: [
    { key: 'title', from: 'headline', always: true },
    { key: 'layout', value: 'post' },
  ],
};

test('what the form does not edit stays in the preset', () => {
  const source = JSON.stringify(preset);
  const keys = [{ key: 'desk', value: 7 }];
  expect(JSON.parse(withKeys(source, { name: 'New', keys }))).toEqual({
    ...preset,
    name: 'New',
    frontMatter: keys,
  });
  expect(readKeys(source)).toEqual({ name: 'Ours', keys: preset.frontMatter });
});

test.each(['{', '[]', '{"name":"a"}', '{"name":"a","frontMatter":[{"key":"x","from":"nothing"}]}'])(
  '%s is left to the text',
  (source) => expect(readKeys(source)).toBeNull(),
);

test('a format is of dates only', () => {
  const date = { key: 'date', from: 'date', format: 'long', always: true } as const;
  expect(filledBy(date, 'updated')).toEqual({ ...date, from: 'updated' });
  expect(filledBy(date, 'tags')).toEqual({ key: 'date', from: 'tags', always: true });
});

test.each([true, 3, null, ['a'], { a: 1 }, 'post', 'true', '3', '', '"a"'])(
  'the constant %j is the same when it is typed as it is shown',
  (value) => expect(constantValue(constantText(value))).toEqual(value),
);
