import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { quotedOn } from '../../../tests/support/canary';
import { scratchFolder } from '../../../tests/support/folder';
import { freshWorkspace } from '../../../tests/support/workspace';
import { figure, paragraph, text } from '../../core/document/build';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const all = { word: true, review: false, page: true, markdown: true, pictures: true };

test('the folder has what was chosen, with a plain text that says which version it is', async () => {
  const { workspace } = await freshWorkspace();
  const { src } = await workspace.assets.add('The quay.png', png);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Pumps', bylines: ['A. Writer'] },
    body: [paragraph([text('They ran.')]), figure(src, 'A quay')],
  });
  const parent = await scratchFolder();
  const { folder, files } = await workspace.reviewFolders.write(id, parent, all);
  expect(folder).toMatch(/^pumps-\d{4}-\d{2}-\d{2}$/);
  const found = (await readdir(path.join(parent, folder), { recursive: true })).sort();
  expect(found).toEqual([
    'README.txt',
    'pumps',
    'pumps.docx',
    'pumps.html',
    'pumps.md',
    'pumps/the-quay.png',
  ]);
  expect(files.sort()).toEqual(found.filter((name) => name !== 'pumps'));
  const readme = await readFile(path.join(parent, folder, 'README.txt'), 'utf8');
  expect(readme).toMatch(
    /^Pumps\nA\. Writer\n\nFor review\. Written by Stet on \d{4}-\d{2}-\d{2} \d{2}:\d{2} \(UTC\)/,
  );
  expect(readme).toContain('  pumps.docx\n  pumps.html\n  pumps.md\n  pumps/the-quay.png');

  const again = await workspace.reviewFolders.write(id, parent, { ...all, page: false, pictures: false });
  expect(again.folder).toBe(`${folder}-2`);
  expect((await readdir(path.join(parent, again.folder))).sort()).toEqual([
    'README.txt',
    'pumps.docx',
    'pumps.md',
  ]);
});

test('no folder is made of an article that must not leave', async () => {
  const { workspace, article } = await quotedOn({ terms: 'off-record' });
  const parent = await scratchFolder();
  await expect(workspace.reviewFolders.write(article.id, parent, all)).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await readdir(parent)).toEqual([]);
});
