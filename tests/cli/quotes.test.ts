import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../src/core/document/build';
import { newId } from '../../src/core/model/newId';
import { emptyQuote } from '../../src/core/model/quote';
import { openTerms } from '../../src/core/model/terms';
import { scratchFolder } from '../support/folder';
import { freshWorkspace } from '../support/workspace';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

/** Runs the built command line as a script would, with `input` on its standard input. */
const stet = (args: string[], input = ''): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const running = spawn(process.execPath, [program, ...args]);
    let [stdout, stderr] = ['', ''];
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    running.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    running.on('close', (code) => resolve({ code, stdout, stderr }));
    running.stdin.end(input);
  });

test('lines of words and records get a state and warnings each, and a bad line stops nothing', async () => {
  const lines = [
    JSON.stringify({ record: 'I do not think the pier is safe', words: 'the pier is safe' }),
    'no JSON',
    JSON.stringify({ record: 'Es ist nicht wahr, die Mole hält', words: 'die Mole hält', language: 'de' }),
    '',
    '{"record":"the pier\u2028held","words":"the […] held"}',
    JSON.stringify({ record: '3.5 percent', words: '5 percent' }),
  ];
  const { code, stdout, stderr } = await stet(['quotes', 'compare'], lines.join('\n'));
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { state: 'exact', warnings: [{ kind: 'negation-before' }, { kind: 'report-before' }] },
    { error: expect.stringContaining('“record” and “words”') },
    { state: 'exact', warnings: [{ kind: 'negation-before' }] },
    { state: 'edited', warnings: [] },
    { state: 'drifted', warnings: [] },
  ]);
  expect(code).toBe(1);
  expect(stderr).toBe('line 2: This line is no object with “record” and “words”.\n');
  expect((await stet(['quotes', 'compare'], lines[0])).code).toBe(0);
});

test('each line is answered before the next one is sent', async () => {
  const running = spawn(process.execPath, [program, 'quotes', 'compare']);
  const answers = running.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  for (const words of ['a pier', 'a quay']) {
    running.stdin.write(`${JSON.stringify({ record: 'a pier', words })}\n`);
    const { value } = await answers.next();
    expect(JSON.parse(value).state).toBe(words === 'a pier' ? 'exact' : 'drifted');
  }
  running.stdin.end();
});

test('the quotations of an article are compared with their records, their translations and their sources', async () => {
  const { dir, workspace } = await freshWorkspace();
  const source = await workspace.sources.create({
    csl: { type: 'book', title: 'Silt' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const make = (fields: object) => workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'x', ...fields });
  const denied = await make({ text: 'I do not think the pier is safe' });
  const german = await make({
    text: 'Die Mole hält',
    language: 'de',
    translation: 'The pier will hold',
    sourceId: source.id,
  });
  const pumps = await make({ text: 'The pumps never ran', sourceId: source.id });
  await workspace.evidence.confirm(pumps.id, 'Ada Roe');
  const gone = newId();
  const { id } = await workspace.articles.create({ headline: 'Quay' });
  const quoted = (quoteId: string, words: string) => paragraph([quotation(quoteId, [text(`“${words}”`)])]);
  const insert = [
    quoted(denied.id, 'the pier is safe'),
    quoted(german.id, 'The pier … hold'),
    quoted(pumps.id, 'The pumps always ran'),
    quoted(gone, 'It is gone'),
  ];
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  await workspace.close();

  const { code, stdout, stderr } = await stet([
    '--workspace',
    dir,
    '--json',
    'quotes',
    'verify',
    'quay',
    'none',
  ]);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      slug: 'quay',
      quoteId: denied.id,
      state: 'exact',
      warnings: [{ kind: 'negation-before' }, { kind: 'report-before' }],
      evidence: 'recorded',
      diff: [],
    },
    { quoteId: german.id, state: 'edited', warnings: [], evidence: 'sourced' },
    { quoteId: pumps.id, state: 'drifted', evidence: 'verified' },
    { quoteId: gone, state: 'drifted', evidence: 'unrecorded', diff: [] },
  ]);
  expect(JSON.parse(stdout)[2].diff).toContainEqual({ text: 'always', change: 'added' });
  expect(code).toBe(1);
  expect(stderr).toContain('none: There is no such article.');
  expect(stderr).toContain('the sentence has “not” before these words');
  const all = await stet(['--workspace', dir, 'quotes', 'verify', '--all']);
  expect(all.stdout).toContain('4 quotations compared with their records, 2 drifted, 1 with warnings');
  expect((await stet(['--workspace', dir, 'quotes', 'verify'])).code).toBe(2);
});

test('a published file is proved by its ledger without a workspace, and one changed letter is named', async () => {
  const { dir, workspace } = await freshWorkspace();
  const quote = await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'The pumps never ran' });
  const { id } = await workspace.articles.create({ headline: 'Quay' });
  const insert = [
    paragraph([text('She said “'), quotation(quote.id, [text('The pumps never ran')]), text('” then.')]),
  ];
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  await workspace.close();
  const out = await scratchFolder();
  const desk = ['--workspace', dir];
  await stet([...desk, 'export', 'quay', '--preset', 'gfm', '--out', out, '--ledger']);
  const [file, ledger] = [path.join(out, 'quay.md'), path.join(out, 'quay.md.quotes.jsonld')];
  const verify = (...names: string[]) => stet(['--json', 'quotes', 'verify', '--ledger', ...names]);

  const proved = await verify(ledger, file);
  expect(JSON.parse(proved.stdout)).toEqual({
    ok: true,
    quotations: [{ id: 'quotation-1', ok: true, message: 'The words are as in the ledger.' }],
  });
  expect(proved.code).toBe(0);
  await writeFile(file, (await readFile(file, 'utf8')).replace('never', 'newer'));
  const broken = await verify(ledger, file);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({ ok: false, quotations: [{ ok: false }] });
  expect(broken.stderr).toContain('quotation-1: The article has “The pumps newer ran”');
  expect((await verify(file, file)).code).toBe(2);
  expect((await verify(path.join(out, 'none'), file)).stderr).toContain('none');
  expect((await verify(ledger)).code).toBe(2);

  const report = await stet([...desk, '--json', 'report', 'quay']);
  expect(JSON.parse(report.stdout)).toMatchObject({ version: 1, counts: { recorded: 1, unrecorded: 0 } });
  const page = path.join(out, 'report.html');
  expect((await stet([...desk, 'report', 'quay', '--out', page])).stdout).toBe(`${page}\n`);
  expect(await readFile(page, 'utf8')).toContain('<mark class="recorded">The pumps never ran</mark>');
  expect((await stet([...desk, 'report', 'none'])).code).toBe(2);
  expect((await stet([...desk, 'report', 'quay', '--format', 'pdf'])).code).toBe(2);
});
