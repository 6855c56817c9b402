import { expect, test } from 'vitest';
import { withVariable } from './cslForm';
import { namesToText, textToNames } from './names';

test('a name with a comma is a person, and one without is an organisation', () => {
  expect(textToNames('Lind, Mara\n Tessin Harbour Board ', [])).toEqual([
    { family: 'Lind', given: 'Mara' },
    { literal: 'Tessin Harbour Board' },
  ]);
});

test('names that were not changed keep their particles', () => {
  const before = [{ family: 'Vey', given: 'Tomas', 'non-dropping-particle': 'van' }];
  expect(textToNames(`${namesToText(before)}\nRoe, Ada`, before)).toEqual([
    ...before,
    { family: 'Roe', given: 'Ada' },
  ]);
});

test('setting one field of a source keeps the fields that the form does not show', () => {
  const csl = { type: 'book', title: 'A', 'archive-collection': 'kept' };
  expect(withVariable(csl, 'publisher', 'P')).toEqual({ ...csl, publisher: 'P' });
  expect(withVariable(withVariable(csl, 'publisher', 'P'), 'publisher', '')).toEqual(csl);
});
