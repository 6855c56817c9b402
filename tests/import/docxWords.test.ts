import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFragment } from '../../src/core/html';
import { writeMarkdown } from '../../src/core/markdown/write';
import { type TrackedChanges, trackedChanges } from '../../src/core/model/trackedChanges';
import { readDocx } from '../../src/workspace/readers/docx/read';
import { docxOf, inList, para, run } from '../support/docx';
import { scratchFolder } from '../support/folder';
import { assertAsyncProperty, sampleOf } from '../support/property';

/** Each word of a generated file is unique, so that the generator itself is the witness of what became of it. */
const box = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const change = (name: string, inner: string) =>
  `<w:${name} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${inner}</w:${name}>`;
const deletedRun = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;

const runs = fc.array(
  fc.constantFrom(
    run('WORD '),
    run('WORD ', '<w:b/>'),
    run('WORD ', '<w:i/><w:strike/>'),
    run('WORD ', '<w:vanish/>'),
    change('ins', run('WORD ')),
    change('del', deletedRun('WORD ')),
    change('moveFrom', run('WORD ')),
    change('moveTo', run('WORD ')),
    `<w:fldSimple w:instr=" DATE ">${run('WORD ')}</w:fldSimple>`,
    `<w:sdt><w:sdtContent>${run('WORD ')}</w:sdtContent></w:sdt>`,
    `${run('WORD')}<w:r><w:br w:type="page"/></w:r>${run('WORD ')}`,
    `${run('WORD')}<w:r><w:tab/></w:r>${run('WORD ')}`,
    `<m:oMath><m:r><m:t>WORD</m:t></m:r></m:oMath>${run(' ')}`,
    box(para(run('WORD')) + para(run('WORD'))),
    change('ins', box(para(run('WORD')))),
  ),
  { minLength: 1, maxLength: 4 },
);
const properties = fc.constantFrom(
  '',
  '',
  '<w:outlineLvl w:val="1"/>',
  '<w:rPr><w:del w:id="1"/></w:rPr>',
  '<w:rPr><w:ins w:id="1"/></w:rPr>',
);

const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(runs, properties).map(([inner, own]) => para(inner.join(''), own)),
    fc.constantFrom(inList('WORD', 1), inList('WORD', 1, 1)),
    fc
      .array(fc.array(tie('blocks'), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map((rows) => rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join(''))
      .map((rows) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows}</w:tbl>`),
  ),
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((all) => all.join('') + para(run('WORD'))),
}));

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function numbered(source: string): { xml: string; words: string[] } {
  const words: string[] = [];
  const xml = source.replaceAll('WORD', () => {
    words.push(`w${words.length}z`);
    return words.at(-1) ?? '';
  });
  return { xml, words };
}

const tokens = (text: string): string[] =>
  (text.match(/[a-z0-9]+/g) ?? []).filter((token) => /w\d/.test(token));

async function wordsRead(bytes: Uint8Array, changes: TrackedChanges) {
  const { html, ledger, messages } = await readDocx(bytes, 'file', changes);
  expect(messages).toEqual([]);
  const { body, ledger: more } = readFragment(html);
  const counted = [...ledger, ...more].reduce((sum, entry) => sum + entry.words, 0);
  return { found: tokens(writeMarkdown(body)), counted };
}

test('no two words of a Word file join, and none is lost without a line in the account', async () => {
  const property = fc.asyncProperty(blocks, fc.constantFrom(...trackedChanges), async (source, changes) => {
    const { xml, words } = numbered(source);
    const { found, counted } = await wordsRead(await docxOf(xml, { numbering }), changes);
    expect(
      found.filter((token) => !words.includes(token)),
      xml,
    ).toEqual([]);
    expect(new Set(found).size, xml).toBe(found.length);
    expect(found.length + counted, xml).toBe(words.length);
  });
  await assertAsyncProperty(property, { numRuns: 120 });
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

describe('pandoc reads the same words', () => {
  test.skipIf(!hasPandoc)('of generated files, with changes accepted and as before', async () => {
    const folder = await scratchFolder();
    // Pandoc has other ways with hidden text, text boxes and formulas, and drops the result of a simple field.
    const plain = sampleOf(blocks, 60).filter(
      (source) => !/vanish|txbx|oMath|fldSimple|rPr><w:(del|ins)/.test(source),
    );
    const { xml } = numbered(plain.join(''));
    const bytes = await docxOf(xml, { numbering });
    const file = path.join(folder, 'words.docx');
    writeFileSync(file, bytes);
    for (const [mode, changes] of [
      ['accept', 'accepted'],
      ['reject', 'original'],
    ] as const) {
      const { stdout, status } = spawnSync(
        'pandoc',
        ['-f', 'docx', '-t', 'plain', '--wrap=none', `--track-changes=${mode}`, file],
        {
          encoding: 'utf8',
        },
      );
      expect(status).toBe(0);
      const { found } = await wordsRead(bytes, changes);
      expect(found.length).toBeGreaterThan(20);
      expect([...found].sort()).toEqual(tokens(stdout).sort());
    }
  });

  const cases = path.resolve(import.meta.dirname, '../fixtures/import/cases');
  const letters = (text: string) => text.match(/\p{L}{2,}/gu) ?? [];
  test.skipIf(!hasPandoc).each(['d10-lists', 'd16-firstpara'])('of %s', async (name) => {
    const file = path.join(cases, `${name}.docx`);
    const { stdout } = spawnSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file], {
      encoding: 'utf8',
    });
    const { html } = await readDocx(readFileSync(file), 'file');
    const ours = letters(writeMarkdown(readFragment(html).body).replace(/\]\([^)]*\)+|<br>/g, ' '));
    expect(ours.sort()).toEqual(letters(stdout).sort());
  });
});
