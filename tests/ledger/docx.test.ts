import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TrackedChanges, trackedChanges } from '../../src/core/model/trackedChanges';
import { convertFile } from '../../src/workspace/readers/convert';
import { docxOf, para, picture, run } from '../support/docx';
import { countDocx } from '../support/docxCounts';
import { filesIn } from '../support/folder';
import { sumsOf } from '../support/ledger';
import { assertAsyncProperty } from '../support/property';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/import');
const beside = path.resolve(import.meta.dirname, '../../../shared/cases/import');

const files = [fixtures, path.join(fixtures, 'cases'), beside].flatMap((folder) => filesIn(folder, '.docx'));
const cases = files.flatMap((file) => trackedChanges.map((changes) => [file, changes] as const));

const expectSums = async (bytes: Uint8Array, changes: TrackedChanges) => {
  const { comments, ...counted } = await countDocx(bytes);
  const { ledger } = await convertFile('file.docx', bytes, { changes });
  // Shown comments are words of the text.
  expect(sumsOf(ledger)).toEqual({ ...counted, comments: changes === 'shown' ? 0 : comments });
};

test.each(cases)(
  'the account of %s with its changes %s sums to what plain patterns count in its XML',
  (file, changes) => expectSums(readFileSync(file), changes),
);

const change = (name: string, inner: string) =>
  `<w:${name} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${inner}</w:${name}>`;
const deleted = (inner: string) =>
  change('del', inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '));
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const comment = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const link = `<w:hyperlink w:anchor="x">${run('linked words')}</w:hyperlink>`;
const linkTo = (inner: string) => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = '<w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r>';
const linkField = (inner: string) =>
  `${mark('begin')}${instruction}${mark('separate')}${inner}${mark('end')}`;
const simpleLink = (inner: string) =>
  `<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; ">${inner}</w:fldSimple>`;
const hidden = run('unseen words', '<w:vanish/>');
const table = (inner: string) =>
  `<w:tbl><w:tr><w:tc>${para(run('A'))}</w:tc><w:tc>${inner}</w:tc></w:tr></w:tbl>`;

const blocks = [
  para(run('Plain words ') + link),
  para(`${run('Kept ')}${deleted(run('gone words') + link)}${run(' kept')}`),
  para(`${run('Kept ')}${change('ins', run('new words') + picture('rPicture', 'Alt words'))}`),
  para(run('hidden words ', '<w:vanish/>') + run('seen')),
  para(picture('rPicture', 'Alt words')),
  para(`${run('Around ')}${picture('rGone', 'Lost view')}${run(' it')}`),
  para(`${run('Said')}${comment(1)}${run(' and more')}`),
  para(deleted(`${run('with a comment')}${comment(2)}`) + run(' x')),
  para(`${run('A link ')}${linkTo(deleted(run('gone words')))}${run(' gone')}`),
  para(`${run('A link ')}${linkTo(hidden)}${run(' unseen')}`),
  para(`${run('A link ')}${linkTo(deleted(run('old')) + change('ins', run('new')))}`),
  para(`${run('A link ')}${linkField(deleted(run('gone words')))}${run(' gone')}`),
  para(
    `${run('A link ')}${linkField(run('there'))}${run(' and ')}${simpleLink(hidden)}${run(' or ')}${simpleLink(run('too'))}`,
  ),
  para(`${run('A link ')}${deleted(linkField(run('all gone')).replaceAll('w:instrText', 'w:delInstrText'))}`),
  para(`${run('A link ')}${deleted(simpleLink(run('all gone')))}`),
  table(para(run('Cell words')) + para(run('second line'))),
  table(`${table(para(run('Inner')))}${para(run('after'))}`),
  para(run('Over ') + run(' 2', '<w:vertAlign w:val="superscript"/>')),
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${para(run('Boxed words'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
];
const parts = {
  comments: `<w:comment w:id="1" w:author="Ed">${para(run('Is this right?'))}</w:comment><w:comment w:id="2">${para(run('Out'))}</w:comment>`,
  footnotes: `<w:footnote w:id="1">${para(run('First note'))}</w:footnote><w:footnote w:id="2">${para(run('Second one'))}</w:footnote>`,
  header: para(run('Embargoed until May') + picture('rPicture', 'Logo')),
};

test('the same of files of any parts in any order', async () => {
  await assertAsyncProperty(
    fc.asyncProperty(
      fc.shuffledSubarray(blocks, { minLength: 1 }),
      fc.constantFrom(
        '',
        para(`${run('Noted')}${note(1)}`),
        para(`${run('Noted')}${deleted(note(1))}${note(2)}`),
      ),
      fc.constantFrom(...trackedChanges),
      async (some, noted, changes) => expectSums(await docxOf(some.join('') + noted, parts), changes),
    ),
    { numRuns: 40 },
  );
});
