import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the built command line as a script would. */
const stet = (...args: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

test('from an empty folder to exported Markdown', async () => {
  const dir = await scratchFolder();
  const desk = ['--workspace', path.join(dir, 'desk'), '--json'];
  expect(JSON.parse((await stet(...desk, 'init')).stdout)).toEqual({ workspace: path.join(dir, 'desk') });

  await mkdir(path.join(dir, 'drafts'));
  await writeFile(path.join(dir, 'drafts/one.md'), '---\ntitle: First\ntags: [a]\n---\n\nHello *there*.\n');
  await writeFile(path.join(dir, 'drafts/two.txt'), 'Second\n\nSome words.\n');
  await writeFile(path.join(dir, 'drafts/broken.docx'), 'no Word file');
  const imported = await stet(...desk, 'import', path.join(dir, 'drafts'));
  expect(imported.code).toBe(1);
  const report = JSON.parse(imported.stdout);
  expect(report.imported.map(({ slug }: { slug: string }) => slug)).toEqual(['first', 'second']);
  expect(report.failed).toMatchObject([{ path: 'broken.docx' }]);
  expect(imported.stderr).toContain('broken.docx is not a Word document');

  const listed = JSON.parse((await stet(...desk, 'articles', '--status', 'draft')).stdout);
  expect(listed).toMatchObject([
    { slug: 'second', words: 3 },
    { slug: 'first', words: 2 },
  ]);

  const exported = await stet(
    ...desk,
    'export',
    '--all',
    '--preset',
    'hugo',
    '--out',
    path.join(dir, 'site'),
  );
  expect(exported.code).toBe(0);
  const [second] = JSON.parse(exported.stdout).written;
  expect(second).toMatchObject({ slug: 'second', selfCheck: { ok: true, losses: [] } });
  expect(await readFile(path.join(dir, 'site', second.path), 'utf8')).toContain('Some words.');
});

test('an article is made from a template by its name', async () => {
  const dir = await scratchFolder();
  const desk = ['--workspace', path.join(dir, 'desk'), '--json'];
  await stet(...desk, 'init');
  const listed = JSON.parse((await stet(...desk, 'templates')).stdout);
  expect(listed.map(({ name }: { name: string }) => name)).toEqual(['Analysis', 'Interview']);
  const made = await stet(...desk, 'new', 'The locks', '--template', 'analysis');
  expect(JSON.parse(made.stdout)).toMatchObject({ slug: 'the-locks' });
  const wrong = await stet(...desk, 'new', 'The locks', '--template', 'Reportage');
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('There is no template “Reportage”: choose one of Analysis, Interview.'),
  ]);
  const articles = JSON.parse((await stet(...desk, 'articles')).stdout);
  expect(articles).toMatchObject([{ slug: 'the-locks', words: expect.any(Number) }]);
  expect(articles[0].words).toBeGreaterThan(50);
});

test('a workspace is created only in the given folder', async () => {
  const dir = await scratchFolder();
  const named = path.join(dir, 'named');
  expect((await stet('--workspace', path.join(dir, 'other'), 'init', named)).code).toBe(0);
  expect(await readdir(dir)).toEqual(['named']);
  expect((await stet('init', path.join(dir, 'a'), path.join(dir, 'b'))).code).toBe(2);
  expect(await readdir(dir)).toEqual(['named']);
});

test('a file is converted without a workspace', async () => {
  const dir = await scratchFolder();
  const file = path.join(dir, 'a.html');
  await writeFile(file, '<h2>Head</h2><p>Text with <b>weight</b><script>alert(1)</script>.</p>');
  expect(await stet('convert', file, '--to', 'markdown')).toEqual({
    code: 0,
    stdout: '## Head\n\nText with **weight**.\n',
    stderr: '',
  });
});

test('a preset writes its front matter without a workspace too', async () => {
  const dir = await scratchFolder();
  const file = path.join(dir, 'a.md');
  await writeFile(file, '---\ntitle: "A: b"\ndate: 2026-03-03\n---\n\nWords.\n');
  const { code, stdout } = await stet('convert', file, '--to', 'markdown', '--preset', 'astro');
  expect(code).toBe(0);
  expect(stdout).toBe(
    '---\ntitle: "A: b"\ndescription: ""\npubDate: 2026-03-03\nupdatedDate: 2026-03-03T12:00:00+00:00\n---\n\nWords.\n',
  );
});

test('wrong arguments are reported without a stack trace', async () => {
  const dir = await scratchFolder();
  for (const args of [
    [],
    ['nonsense'],
    ['--workspace', dir, 'articles'],
    ['--workspace', dir, 'export', '--all'],
    ['convert', path.join(dir, 'missing.md'), '--to', 'markdown'],
    ['convert', '--bogus'],
  ]) {
    const { code, stdout, stderr } = await stet(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.length).toBeGreaterThan(10);
  }
});

test('what another machine has open is read, and a command that writes names the machine', async () => {
  const dir = await scratchFolder();
  const desk = ['--workspace', path.join(dir, 'desk'), '--json'];
  await stet(...desk, 'init');
  const holder = { machine: 'Anna’s laptop', process: 1, token: 'x', since: '', beat: '', files: null };
  await writeFile(path.join(dir, 'desk/stet.lock'), JSON.stringify(holder));
  await writeFile(path.join(dir, 'one.md'), 'Words.');
  expect(await stet(...desk, 'articles')).toMatchObject({ code: 0 });
  const refused = await stet(...desk, 'import', path.join(dir, 'one.md'));
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Anna’s laptop has this workspace open for writing');
});

test('quotations of a file and of an article are found with their speakers', async () => {
  const dir = await scratchFolder();
  const desk = ['--workspace', path.join(dir, 'desk'), '--json'];
  const file = path.join(dir, 'quay.txt');
  const text = '\ufeff🌊 “The quay stays shut,” said Mara Lind.\r\n\r\nHer so-called “plan” is old.\r\n';
  await writeFile(file, text);
  const scanned = await stet(...desk, 'quotes', 'scan', file);
  expect(scanned.code).toBe(0);
  expect(JSON.parse(scanned.stdout)).toEqual([
    expect.objectContaining({
      text: 'The quay stays shut,',
      start: 3,
      end: 25,
      kind: 'direct',
      speaker: 'Mara Lind',
      cue: 'said',
    }),
    expect.objectContaining({ text: 'plan', kind: 'scare', speaker: null, cue: null, confidence: 0 }),
  ]);

  await stet(...desk, 'init');
  await writeFile(
    path.join(dir, 'quay.md'),
    '---\ntitle: Quay\n---\n\n“The **quay** stays shut,” said Mara Lind.\n',
  );
  await stet(...desk, 'import', path.join(dir, 'quay.md'));
  const [found] = JSON.parse((await stet(...desk, 'quotes', 'scan', 'quay')).stdout);
  expect(found).toMatchObject({ text: 'The quay stays shut,', start: 0, speaker: 'Mara Lind' });

  const missing = await stet(...desk, 'quotes', 'scan', 'nowhere');
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('nowhere');
});
