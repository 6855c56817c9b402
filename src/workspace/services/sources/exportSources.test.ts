import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { sourceFormats } from '../../../core/model/sourceFiles';
import { openTerms } from '../../../core/model/terms';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import { createWorkspace, openWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const bib = (text: string) => ({ name: 'library.bib', bytes: new TextEncoder().encode(text) });
const all = async () =>
  (await workspace.sources.list({ text: '', limit: 100, offset: 0, sort: 'name' })).items;

test('sources exported in any format are the same when they are imported, and confidential ones are left out', async () => {
  await workspace.sources.import(
    bib(
      '@article{a, title={A {B}}, author={van der Berg, Jan and {ACME Works}}, date={2004-03/2005}, file={x.pdf}}',
    ),
  );
  await workspace.sources.create({
    csl: { type: 'interview', title: 'CANARY', author: [{ literal: 'CANARY' }] },
    archiveUrl: 'https://canary.example',
    note: 'CANARY',
    confidential: true,
    ...openTerms,
    withheldAs: 'an official',
  });
  const [original] = (await all()).filter(({ confidential }) => !confidential);
  for (const format of ['csl-json', 'biblatex', 'bibtex', 'ris'] as const) {
    const { text } = await workspace.sources.export({ format });
    expect(text).not.toMatch(/canary/i);
    const other = await createWorkspace(`${await scratchFolder()}/Other`);
    await other.sources.import({ name: 'f', bytes: new TextEncoder().encode(text) });
    const [back] = (await other.sources.list({ text: '', limit: 9, offset: 0, sort: 'name' })).items;
    expect(back?.csl).toEqual(original?.csl);
    expect(back?.citationKey).toBe('a');
    await other.close();
  }
});

test('a source that the disk damaged is named, and the others are exported', async () => {
  const dir = `${await scratchFolder()}/Desk`;
  const desk = await createWorkspace(dir);
  await desk.sources.import(
    bib('@book{one, title={One}} @book{two, title={Two}} @book{three, title={Three}}'),
  );
  await desk.close();
  const db = await Database.open(databaseFile(dir));
  await db.run(`UPDATE source SET csl = replace(csl, 'Two', 'Tvo') WHERE citation_key = 'two'`);
  await db.close();
  const damaged = await openWorkspace(dir);
  onTestFinished(() => damaged.close());
  for (const format of sourceFormats) {
    const { text, skipped } = await damaged.sources.export({ format });
    expect(skipped).toEqual([
      { entry: 'two', error: expect.stringContaining('The source two is not what was saved') },
    ]);
    expect(text).toContain('One');
    expect(text).toContain('Three');
    expect(text).not.toContain('Tvo');
  }
});
