import { expect, test } from 'vitest';
import { dictionaryFor } from './dictionary';

const ids = ['en-US', 'en-GB', 'fr', 'pt-BR', 'pt-PT'];

test.each([
  ['en-GB', 'en-GB'],
  ['en-NZ', 'en-US'],
  ['fr-CH', 'fr'],
  ['pt-PT', 'pt-PT'],
  ['de-DE', undefined],
])('%s is checked with %s', (language, id) => expect(dictionaryFor(language, ids)).toBe(id));
