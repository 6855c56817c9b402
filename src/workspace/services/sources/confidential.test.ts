import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canaryWorkspace, expectNoTrace } from '../../../../tests/support/canary';
import { sourceFormats } from '../../../core/model/sourceFiles';
import { databaseFile } from '../../disk/layout';
import { openWorkspace } from '../../index';

test('no export of sources names a confidential one, even when it is asked for', async () => {
  const { workspace, source } = await canaryWorkspace();
  for (const format of sourceFormats) {
    expectNoTrace(JSON.stringify(await workspace.sources.export({ format })), format);
    expectNoTrace(JSON.stringify(await workspace.sources.export({ format, ids: [source.id] })), format);
  }
});

test('the error about an item that is no longer JSON does not quote it', async () => {
  const { folder, dir, close, article } = await canaryWorkspace();
  await close();
  await breakItem(databaseFile(dir));
  const damaged = await openWorkspace(dir);
  onTestFinished(() => damaged.close());
  const report = await damaged.exports.run([article.id], { preset: 'gfm' }, path.join(folder, 'out'));
  expect(report.failed).toHaveLength(1);
  expectNoTrace(JSON.stringify(report), 'report');
  const library = { name: 'new.bib', bytes: new TextEncoder().encode('@book{a, title={A}}') };
  const imported = await damaged.sources.import(library);
  expect(imported).toMatchObject({ imported: 1, merged: 0 });
  expectNoTrace(JSON.stringify(imported), 'the report of an import');
});

/** Takes one quotation mark out of the stored item. */
async function breakItem(file: string): Promise<void> {
  const bytes = await readFile(file);
  const at = bytes.indexOf('"title":"Canary title"');
  if (at < 0) throw new Error('The item is not in the file.');
  bytes.write('?', at + '"title":'.length);
  await writeFile(file, bytes);
}
