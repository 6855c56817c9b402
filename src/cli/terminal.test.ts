import { expect, test } from 'vitest';
import { oneLine } from './terminal';

test('a terminal shows what it would obey', () => {
  expect(oneLine('a\u001b]0;title\u0007b')).toBe('a␛]0;title␇b');
  expect(oneLine('a\u009b31mb')).toBe('a<U+009B>31mb');
  expect(oneLine('a\nb\tc\rd\u007f')).toBe('a␊b␉c␍d␡');
  expect(oneLine('gpj.\u202emoc')).toBe('gpj.<U+202E>moc');
  expect(oneLine('a\u2028b\u2066c')).toBe('a<U+2028>b<U+2066>c');
  expect(oneLine('Ünï “words”, 写真, 👩‍🚒, می‌خواهم')).toBe('Ünï “words”, 写真, 👩‍🚒, می‌خواهم');
});
