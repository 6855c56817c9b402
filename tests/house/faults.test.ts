import { expect, test } from 'vitest';
import { faultTable } from '../../scripts/test/faultTable.mjs';

const lines = { R1: { fault: 'killed', full: 10 }, T1: { fault: 'pasted HTML', full: 2 } };
const killed = { id: 'R1', way: 'main', tries: 10, survived: 10, worst: '3 ms' };
const pasted = { id: 'T1', way: 'by keys', tries: 2, survived: 2, worst: 'nothing' };

test('the table adds up the ways in which a fault was tried and names the worst loss of each', () => {
  const records = [killed, { ...killed, way: 'window', tries: 5, survived: 5, worst: '7 ms' }, pasted];
  const table = faultTable(records, { isFull: true }, lines);
  expect(table.wrong).toEqual([]);
  expect(table.lines.map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['fault', 'tries', 'survived', 'worst loss'],
    ['R1', 'killed', '15', '15'],
    ['main', '10', '10', '3 ms'],
    ['window', '5', '5', '7 ms'],
    ['T1', 'pasted HTML', '2', '2', 'nothing'],
  ]);
});

test('a fault that no test tried, that was tried too rarely, or that lost something is named as wrong', () => {
  const wrong = (records: (typeof killed)[], isFull: boolean) => faultTable(records, { isFull }, lines).wrong;
  expect(wrong([pasted], false)).toEqual([{ name: 'R1 killed', why: 'no test recorded it' }]);
  const few = { ...killed, tries: 3, survived: 3 };
  expect(wrong([few, pasted], false)).toEqual([]);
  expect(wrong([few, pasted], true)).toEqual([{ name: 'R1 killed', why: 'tried 3 times, promised are 10' }]);
  expect(wrong([{ ...killed, survived: 9 }, pasted], false)).toEqual([{ name: 'R1 killed', why: '1 lost' }]);
});
