import { expect, test } from 'vitest';
import { withVariable } from './cslForm';
import { namesToText, textToNames } from './names';

test('a name is a person with a comma and a body without one', () => {
  expect(textToNames('Lind, Mara\n Tessin Harbour Board ', [])).toEqual([
    { family: 'Lind', given: 'Mara' },
    { literal: 'Tessin Harbour Board' },
  ]);
});

test('names that were not touched keep their particles', () => {
  const before = [{ family: 'Vey', given: 'Tomas', 'non-dropping-particle': 'van' }];
  expect(textToNames(`${namesToText(before)}\nRoe, Ada`, before)).toEqual([
    ...before,
    { family: 'Roe', given: 'Ada' },
  ]);
});

test('setting one field of a source keeps those the form does not show', () => {
  const csl = { type: 'book', title: 'A', 'archive-collection': 'kept' };
  expect(withVariable(csl, 'publisher', 'P')).toEqual({ ...csl, publisher: 'P' });
  expect(withVariable(withVariable(csl, 'publisher', 'P'), 'publisher', '')).toEqual(csl);
});
