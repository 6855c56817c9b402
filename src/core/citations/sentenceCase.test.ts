import { expect, test } from 'vitest';
import { isTitleCase, sentenceCase } from './sentenceCase';

test.each([
  ['The Structure of Harbour Revolutions', 'The structure of harbour revolutions'],
  ['Harbours and Power: A History of Silt', 'Harbours and power: A history of silt'],
  ['Who Pays? The Cost of Dredging', 'Who pays? The cost of dredging'],
  ['How NATO and McKay Met the iPhone', 'How NATO and McKay met the iPhone'],
  ['Decision-Making in Small Ports', 'Decision-making in small ports'],
  ['The War in Ukraine: January to Monday', 'The war in Ukraine: January to Monday'],
  ['What French Farmers Want', 'What French farmers want'],
  ['Why I Left the Port', 'Why I left the port'],
  ['Notes on J. Holt and H2O', 'Notes on J. Holt and H2O'],
  ['HARBOUR STRIKE ENTERS SECOND WEEK', 'Harbour strike enters second week'],
  ['“The Quay” and Other Poems', '“The quay” and other poems'],
  ['A history of silt', 'A history of silt'],
  ['Über Ämter', 'Über ämter'],
  ['', ''],
])('%s', (title, written) => {
  expect(sentenceCase(title)).toBe(written);
});

test('letters that are guarded stay', () => {
  const title = 'The Port of Orsa and Its Silt';
  const from = title.indexOf('Orsa');
  expect(sentenceCase(title, (at) => at >= from && at < from + 4)).toBe('The port of Orsa and its silt');
});

test.each([
  ['The Structure of Harbour Revolutions', true],
  ['A History of the Quays', false],
  ['A History of Silt and Sand', true],
  ['A history of silt in Orsa', false],
  ['War in Orsa', false],
  ['Silt', false],
])('whether “%s” is in title case: %j', (title, is) => {
  expect(isTitleCase(title)).toBe(is);
});
