import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src/renderer');

/** Style sheets for the whole window and for the frame that shows a stored page. */
const global = ['styles/tokens.css', 'styles/base.css', 'features/snapshots/page.css'];

/** Imports of style sheets that are neither a module of the same feature nor shared styles of ui. */
function borrowed(file: string, text: string): string[] {
  const imports = [...text.matchAll(/from '(\.[^']+\.css)'|import '(\.[^']+\.css)'/g)];
  return imports
    .map(([, named, bare]) => path.posix.join(path.posix.dirname(file), named ?? bare ?? ''))
    .filter((sheet) => {
      const room = sheet.split('/').slice(0, sheet.startsWith('features/') ? 2 : 1);
      const isOwn = file.startsWith(`${room.join('/')}/`) || sheet.startsWith('ui/');
      return !(isOwn && sheet.endsWith('.module.css'));
    });
}

test('no component imports a style sheet of another feature', () => {
  expect(borrowed('features/desk/Desk.tsx', "import s from '../nav/nav.module.css';")).toEqual([
    'features/nav/nav.module.css',
  ]);
  expect(borrowed('features/desk/Desk.tsx', "import './desk.css';")).toEqual(['features/desk/desk.css']);
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => file !== 'main.tsx');
  const found = files.flatMap((file) => borrowed(file, readFileSync(path.join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

test('only the colours and the base of the window are global styles', () => {
  const sheets = globSync('**/*.css', { cwd: root }).filter((sheet) => !sheet.endsWith('.module.css'));
  expect(sheets.sort()).toEqual([...global].sort());
});
