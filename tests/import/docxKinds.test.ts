import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFragment } from '../../src/core/html';
import { writeMarkdown } from '../../src/core/markdown/write';
import type { TrackedChanges } from '../../src/core/model/trackedChanges';
import { readDocx } from '../../src/workspace/readers/docx/read';
import { type DocxParts, docxOf, inList, para, picture, run, style, styled } from '../support/docx';

const cases = path.resolve(import.meta.dirname, '../fixtures/import/cases');

async function read(bytes: Uint8Array, changes?: TrackedChanges) {
  const { html, ledger, pictures, messages } = await readDocx(bytes, 'file', changes);
  expect(messages).toEqual([]);
  const { body, ledger: more } = readFragment(html);
  return {
    text: writeMarkdown(body).trim(),
    account: [...ledger, ...more].map(({ what, excerpt }) => `${what}: ${excerpt}`),
    pictures: Object.keys(pictures),
  };
}

const caseOf = (name: string, changes?: TrackedChanges) =>
  read(readFileSync(path.join(cases, name)), changes);
const made = async (body: string, parts?: DocxParts, changes?: TrackedChanges) =>
  read(await docxOf(body, parts), changes);

describe('tracked changes', () => {
  test.each([
    ['accepted', 'The deadline is Monday. End.\n\nMoved from here:\n\nto here: MOVED TEXT'],
    ['original', 'The deadline is Friday. End.\n\nMoved from here: MOVED TEXT\n\nto here:'],
    [
      'shown',
      'The deadline is {--Friday--}{++Monday++}. End.\n\nMoved from here: {--MOVED TEXT--}\n\nto here: {++MOVED TEXT++}',
    ],
  ] as const)('come in %s', async (changes, text) => {
    expect((await caseOf('d01-tracked.docx', changes)).text).toBe(`# Doc title\n\n${text}`);
  });

  test('that are left out are in the account', async () => {
    expect((await caseOf('d01-tracked.docx')).account).toEqual([
      'deletion that Word keeps track of: Friday',
      'words where they stood before Word moved them: MOVED TEXT',
      'header of the pages: EMBARGOED until 5 May',
    ]);
    expect((await caseOf('d01-tracked.docx', 'original')).account[0]).toBe(
      'insertion that Word keeps track of: Monday; MOVED TEXT',
    );
  });

  const mark = (change: string) => `<w:rPr><w:${change} w:id="1"/></w:rPr>`;
  test('of the end of a paragraph join it with the next, or leave it apart', async () => {
    const body = (change: string) => para(run('One '), mark(change)) + para(run('two'));
    expect((await made(body('del'))).text).toBe('One two');
    expect((await made(body('del'), {}, 'original')).text).toBe('One\n\ntwo');
    expect((await made(body('ins'))).text).toBe('One\n\ntwo');
    expect((await made(body('ins'), {}, 'original')).text).toBe('One two');
  });

  test('of the words of a row that is deleted too are counted once', async () => {
    const words = '<w:del w:id="2"><w:r><w:delText>Gone</w:delText></w:r></w:del>';
    const cells = (inner: string) => `<w:tc>${para(inner)}</w:tc><w:tc>${para(run('x'))}</w:tc>`;
    const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cells(words)}</w:tr>`;
    const { text, account } = await made(`<w:tbl><w:tr>${cells(run('Head'))}</w:tr>${row}</w:tbl>`);
    expect(text).toBe('| Head | x |\n| - | - |');
    expect(account).toEqual(['deletion that Word keeps track of: Gone x']);
  });

  test('of rows and of formats', async () => {
    const row = (words: string, change = '') =>
      `<w:tr>${change && `<w:trPr><w:${change} w:id="1"/></w:trPr>`}<w:tc>${para(run(words))}</w:tc><w:tc>${para(run('x'))}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('Head')}${row('Gone', 'del')}${row('New', 'ins')}</w:tbl>`;
    expect((await made(table)).text).toBe('| Head | x |\n| - | - |\n| New | x |');
    expect((await made(table, {}, 'original')).text).toBe('| Head | x |\n| - | - |\n| Gone | x |');
    const bolder = para(run('word', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'));
    expect((await made(bolder)).text).toBe('**word**');
    expect((await made(bolder, {}, 'original')).text).toBe('*word*');
  });
});

describe('comments', () => {
  test('are named, and stand in the text when changes are shown', async () => {
    expect((await caseOf('d02-comments.docx')).account).toContain('comment: Ed: Check this quote!');
    const { text, account } = await caseOf('d02-comments.docx', 'shown');
    expect(text).toContain('Quoted words{>>Ed: Check this quote!<<} after.');
    expect(account.join()).not.toContain('Check');
  });
});

describe('text boxes', () => {
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
  const shape = (inner: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData uri="u">${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  test.each([
    [
      'in a group of shapes',
      shape(`<wpg:wgp><wps:wsp><wps:txbx>${box(para(run('Boxed')))}</wps:txbx></wps:wsp></wpg:wgp>`),
    ],
    ['of old Word', `<w:pict><v:shape><v:textbox>${box(para(run('Boxed')))}</v:textbox></v:shape></w:pict>`],
    [
      'written twice',
      `<mc:AlternateContent><mc:Choice Requires="wps">${shape(`<wps:wsp><wps:txbx>${box(para(run('Boxed')))}</wps:txbx></wps:wsp>`)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(para(run('Boxed')))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s come in once, after their paragraph', async (_, drawing) => {
    const { text, account } = await made(
      para(`${run('Before ')}<w:r>${drawing}</w:r>${run('after.')}`) + para(run('Next.')),
    );
    expect(text).toBe('Before after.\n\nBoxed\n\nNext.');
    expect(account).toEqual(['text box, now paragraphs after the one that it hangs on: Boxed']);
  });

  test('keep their order, their tables and boxes in boxes', async () => {
    const inner = shape(`<wps:txbx>${box(para(run('Inner')))}</wps:txbx>`);
    const first = shape(`<wps:txbx>${box(para(`${run('First')}<w:r>${inner}</w:r>`))}</wps:txbx>`);
    const second = shape(`<wps:txbx>${box(para(run('Second')))}</wps:txbx>`);
    const { text } = await made(para(`${run('Text')}<w:r>${first}</w:r><w:r>${second}</w:r>`));
    expect(text).toBe('Text\n\nFirst\n\nInner\n\nSecond');
  });
});

describe('fields', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ['a date', '<w:fldSimple w:instr=" DATE ">RUN</w:fldSimple>', '5 May'],
    [
      'a link as a simple field',
      '<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; ">RUN</w:fldSimple>',
      '[5 May](https://a.example/)',
    ],
    [
      'a link with switches',
      field(' HYPERLINK "https://a.example/x" \\o "tip of it" \\t "_blank" ', '5 May'),
      '[5 May](https://a.example/x)',
    ],
    [
      'a link with a place',
      field(' HYPERLINK "https://a.example/x" \\l "part" ', '5 May'),
      '[5 May](https://a.example/x#part)',
    ],
    ['a citation', field(' ADDIN ZOTERO_ITEM CSL_CITATION {} ', '5 May'), '5 May'],
  ])('%s shows its result', async (_, xml, expected) => {
    expect((await made(para(xml.replace('RUN', run('5 May'))))).text).toBe(expected);
  });

  test('a table of contents is named', async () => {
    const styles = style('paragraph', 'Toc', 'toc 1');
    const { text, account } = await made(styled('Toc', 'Chapter 3') + para(run('Text')), { styles });
    expect(text).toBe('Text');
    expect(account).toEqual(['table of contents: Chapter 3']);
  });
});

describe('hidden text never comes in', () => {
  test.each([
    ['by itself', run('hidden', '<w:vanish/>'), ''],
    [
      'by a character style',
      run('hidden', '<w:rStyle w:val="Away"/>'),
      style('character', 'Away', 'Away', '<w:rPr><w:vanish/></w:rPr>'),
    ],
    [
      'by a style that another is based on',
      run('hidden', '<w:rStyle w:val="Further"/>'),
      style('character', 'Away', 'Away', '<w:rPr><w:vanish/></w:rPr>') +
        style('character', 'Further', 'Further', '<w:basedOn w:val="Away"/>'),
    ],
  ])('%s', async (_, hidden, styles) => {
    const { text, account } = await made(para(run('Seen ') + hidden), { styles });
    expect(text).toBe('Seen');
    expect(account).toEqual(['hidden text: hidden']);
  });

  test('by a paragraph style, and a run may be seen all the same', async () => {
    const styles = style('paragraph', 'Away', 'Away', '<w:rPr><w:vanish/></w:rPr>');
    const body = para(run('hidden ') + run('seen', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Away"/>');
    expect((await made(body, { styles })).text).toBe('seen');
  });
});

describe('styles', () => {
  const styles =
    style('paragraph', 'Titel', 'Title') +
    style('paragraph', 'berschrift1', 'heading 1') +
    style('paragraph', 'Own', 'Our head', '<w:basedOn w:val="berschrift1"/>') +
    style('paragraph', 'Outlined', 'Section', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('paragraph', 'Zitat', 'Quote') +
    style('paragraph', 'OwnQuote', 'Our quote', '<w:basedOn w:val="Zitat"/>') +
    style('paragraph', 'Quotations', 'Quotations') +
    style('paragraph', 'SourceCode', 'Source Code') +
    style('character', 'VerbatimChar', 'Verbatim Char') +
    style('character', 'Loud', 'Loud', '<w:rPr><w:b/></w:rPr>');

  test.each([
    [
      'a title above headings',
      styled('Titel', 'T') + styled('berschrift1', 'H') + styled('Own', 'O'),
      '# T\n\n## H\n\n## O',
    ],
    ['headings without a title', styled('berschrift1', 'H') + styled('Outlined', 'S'), '# H\n\n### S'],
    ['an outline level of its own', para(run('H'), '<w:outlineLvl w:val="1"/>'), '## H'],
    [
      'quotes',
      styled('Zitat', 'A') + styled('OwnQuote', 'B') + para(run('C')) + styled('Quotations', 'D'),
      '> A\n>\n> B\n\nC\n\n> D',
    ],
    ['code', styled('SourceCode', 'a  b') + styled('SourceCode', 'c'), '```\na  b\nc\n```'],
    ['code among words', para(run('Type ') + run('ls', '<w:rStyle w:val="VerbatimChar"/>')), 'Type `ls`'],
    ['letters of a character style', para(run('a ') + run('b', '<w:rStyle w:val="Loud"/>')), 'a **b**'],
  ])('%s', async (_, body, text) => expect((await made(body, { styles })).text).toBe(text));
});

describe('lists', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, abstract: number, override = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
  const restart = (at: number) =>
    `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${at}"/></w:lvlOverride>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}${level(1, 'bullet', '·')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.', 4)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>` +
    list(1, 0) +
    list(2, 1) +
    list(3, 2) +
    list(4, 0, restart(1)) +
    list(5, 3) +
    list(6, 1);
  test.each([
    ['go on after a paragraph', inList('a', 1) + para(run('p')) + inList('b', 1), '1. a\n\np\n\n2. b'],
    ['start with another number', inList('a', 3) + inList('b', 3), '4. a\n5. b'],
    ['restart', inList('a', 1) + inList('b', 1) + inList('c', 4), '1. a\n2. b\n\n1) c'],
    [
      'count again below each item',
      inList('a', 1) + inList('b', 1, 1) + inList('c', 1) + inList('d', 1, 1),
      '1. a\n   1. b\n2. c\n   1. d',
    ],
    ['two lists stay two', inList('a', 2) + inList('b', 6), '- a\n\n* b'],
    ['mixed levels', inList('a', 2) + inList('b', 2, 1) + inList('c', 2), '- a\n  - b\n- c'],
  ])('%s', async (_, body, text) => expect((await made(body, { numbering })).text).toBe(text));

  test('letters become figures, and the account says so', async () => {
    const { text, account } = await made(inList('a', 5) + inList('b', 5), { numbering });
    expect(text).toBe('1. a\n2. b');
    expect(account).toEqual(['list with letters or Roman numerals, now with figures: ']);
  });

  test('a numbered heading keeps its number', async () => {
    const numbered = (words: string, at: number) =>
      para(
        run(words),
        `<w:outlineLvl w:val="${at}"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`,
      );
    const { text } = await made(numbered('One', 0) + numbered('Two', 1), { numbering });
    expect(text).toBe('# 1. One\n\n## 1.1 Two');
  });
});

describe('pictures', () => {
  const styles = style('paragraph', 'Caption', 'caption');
  test('keep their alt text, their caption, and their place among words', async () => {
    const body =
      para(picture('rPicture', 'A mill')) +
      styled('Caption', 'Figure 1. The mill') +
      para(run('a ') + picture('rPicture', '') + run(' b'));
    const { text, pictures } = await made(body, { styles });
    expect(text).toBe('![A mill](file-1.png)\n\n*Figure 1. The mill*\n\na ![](file-2.png) b');
    expect(pictures).toEqual(['file-1.png', 'file-2.png']);
  });

  test('keep the width that they have in the file, as far as it is not their own', async () => {
    const wide = (cx: number, rotation = '') =>
      picture('rPicture', 'A mill')
        .replace('<wp:inline>', `<wp:inline><wp:extent cx="${cx}" cy="${2 * cx}"/>`)
        .replace('<pic:blipFill>', `<pic:spPr><a:xfrm rot="${rotation}"/></pic:spPr><pic:blipFill>`);
    // A4 with an inch at each side.
    const text = (11_906 - 2 * 1_440) * 635;
    const section =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>';
    const of = async (...pictures: string[]) =>
      (await made(pictures.map((one) => para(one)).join('') + section)).text.match(/width="\d+%"|!\[/g);
    expect(await of(wide(text / 2), wide(text * 2), wide(text / 50), wide(9525))).toEqual([
      'width="50%"',
      'width="100%"',
      'width="10%"',
      '![',
    ]);
    expect(await of(wide(text / 4, '5400000'))).toEqual(['width="50%"']);
  });

  test('one that is not there is named, and the rest is read', async () => {
    const { text, account } = await made(
      para(run('Before ') + picture('rGone', 'Lost view') + picture('rNone', 'x')),
    );
    expect(text).toBe('Before');
    expect(account).toEqual(['picture that is not in the file: Lost view; x']);
  });

  test('one in a group of shapes is found', async () => {
    const group = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" descr="Alt"/><a:graphic><a:graphicData uri="g"><wpg:wgp><pic:pic><pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill></pic:pic></wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    expect((await made(para(group))).text).toBe('![Alt](file-1.png)');
  });
});

test('ruby, formulas and ends of pages keep their words apart', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('かんじ')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby></w:r>`;
  const formula = '<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>=b</m:t></m:r></m:oMath>';
  expect((await made(para(ruby))).text).toBe('漢字 (かんじ)');
  expect((await made(para(run('If ') + formula))).text).toBe('If a =b');
  expect((await made(para(`${run('one')}<w:r><w:br w:type="page"/></w:r>${run('two')}`))).text).toBe(
    'one\\\ntwo',
  );
});
