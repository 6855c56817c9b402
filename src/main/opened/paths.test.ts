import path from 'node:path';
import { expect, test } from 'vitest';
import { mostOpened, openedPaths } from './paths';

const folder = path.resolve('/somewhere');
const here = (...parts: string[]) => path.join(folder, ...parts);

test('files of the types that Stet opens are taken from the arguments, wherever they are named from', () => {
  expect(
    openedPaths(['/opt/stet', 'a draft.md', path.join('sub', 'B.DOCX'), here('list.ris')], folder),
  ).toEqual([here('a draft.md'), here('sub', 'B.DOCX'), here('list.ris')]);
});

test('switches, addresses and files of other types are not', () => {
  const args = [
    '--workspace=/a/b.md',
    '--user-data-dir=x.md',
    'stet://capture?words=x.md',
    'file:///etc/notes.md',
    'https://example.org/a.md',
    '/bin/sh',
    'run.exe',
    '.',
  ];
  expect(openedPaths(args, folder)).toEqual([]);
});

test('no more than a number that a person chooses', () => {
  const many = Array.from({ length: 200 }, (_, index) => `${index}.md`);
  expect(openedPaths(many, folder)).toHaveLength(mostOpened);
});
