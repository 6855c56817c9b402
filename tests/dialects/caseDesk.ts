import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fromHtml } from 'hast-util-from-html';
import { parse } from 'yaml';
import { emptyMeta } from '../../src/core/model/article';
import type { Expected, Hostile } from './article';
import { type Desk, program, type Templates } from './desk';
import type { Facts, Piece } from './facts';
import { factsOf, type ReadNote } from './found/facts';
import { marks } from './found/readInto';
import { gfmToHtml } from './targets/files';

const cases = path.resolve(import.meta.dirname, '../../../shared/cases/presets');

/** Articles beside the project that targets showed wrongly; they are no part of it, so most machines lack them. */
export const hasCases = existsSync(cases);

interface Case {
  slug: string;
  fields: Record<string, unknown>;
  /** Its Markdown without the front matter. */
  text: string;
}

/** A workspace into which the command line imported the articles; what they must show is what cmark-gfm reads in them. */
export async function caseDesk(folder: string): Promise<Desk> {
  const found = await imported(folder);
  const articles = found.map(
    ({ slug, fields }): Hostile => ({
      meta: { slug, headline: String(fields['title']) },
      body: [],
      status: fields['draft'] === true ? 'draft' : 'published',
      publishAt: String(fields['date']),
      related: [],
    }),
  );
  const shown = new Map<string, string>();
  for (const { text } of found) shown.set(text, await gfmToHtml(text));
  return {
    folder,
    articles,
    expected: (runs) => found.map((one) => expected(one, shown.get(one.text) ?? '', runs)),
  };
}

async function imported(folder: string): Promise<Case[]> {
  const inbox = `${folder}-inbox`;
  await mkdir(inbox);
  const read = new Map<string, Omit<Case, 'slug'>>();
  for (const name of await readdir(cases)) {
    const whole = await readFile(path.join(cases, name), 'utf8');
    const [, yaml = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) ?? [];
    const fields = parse(yaml);
    // Without a date an article is a draft.
    const dated = fields.date || fields.draft ? yaml : `${yaml}\ndate: 2026-03-03T09:12:44Z`;
    read.set(name, { fields: parse(dated), text });
    await writeFile(path.join(inbox, name), `---\n${dated}\n---\n${text}`);
  }
  const stet = (...args: string[]) =>
    promisify(execFile)(process.execPath, [program, '--workspace', folder, '--json', ...args]);
  await stet('init');
  const { stdout } = await stet('import', inbox, '--as', 'article');
  const report: { imported: { path: string; slug: string }[] } = JSON.parse(stdout);
  return report.imported.map(({ path: file, slug }) => {
    const one = read.get(path.basename(file));
    if (!one) throw new Error(`${file} was not in the folder.`);
    return { slug, ...one };
  });
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function expected({ slug, fields }: Case, html: string, runs: Templates): Expected {
  const { facts, notes } = factsOf(fromHtml(run(html, runs), { fragment: true }));
  const pieces = (text: string): Piece[] => piecesOf(text, notes);
  return {
    slug,
    meta: {
      ...emptyMeta,
      headline: String(fields['title']),
      bylines: list(fields['authors']),
      tags: list(fields['tags']),
      categories: list(fields['categories']),
      modifiedAt: String(fields['lastmod'] ?? ''),
      canonicalUrl: String(fields['canonicalURL'] ?? ''),
    },
    facts: {
      ...facts,
      blocks: facts.blocks.map((block) => ({ ...block, pieces: block.pieces.flatMap(textPieces(pieces)) })),
    } satisfies Facts,
    date: String(fields['date'] ?? ''),
    formerPaths: list(fields['aliases']),
    references: [],
    related: [],
    hiddenRelated: [],
  };
}

const textPieces =
  (pieces: (text: string) => Piece[]) =>
  (piece: Piece): Piece[] =>
    typeof piece === 'string' ? pieces(piece) : [piece];

/** Text with the marks of notes as the texts and notes that it stands for. */
function piecesOf(text: string, notes: ReadNote[]): Piece[] {
  return text
    .split(marks)
    .map((part, index) =>
      index % 2 === 0 ? part : { note: piecesOf(notes[Number(part)]?.text ?? '', notes) },
    );
}

/** cmark-gfm shows templates as characters. */
const run = (html: string, runs: Templates): string =>
  Object.entries(runs).reduce(
    (whole, [source, output]) =>
      whole.replaceAll(source.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), output),
    html,
  );
