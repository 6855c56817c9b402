import { expect, test } from 'vitest';
import { placeOf } from './place';

test('a log line names the kind and the place of an error, and nothing of what was read', () => {
  try {
    JSON.parse('{"title": CANARY}');
  } catch (error) {
    expect(String(error)).toContain('CANARY');
    expect(placeOf(error)).toMatch(/^SyntaxError\n\s+at /);
    expect(placeOf(error)).not.toContain('CANARY');
  }
  expect(placeOf('CANARY')).toBe('string');
  expect.assertions(4);
});
