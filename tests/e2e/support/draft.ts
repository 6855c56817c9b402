import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './launch.ts';

/** An article as it is copied from its site, and a post that it can be related to. */
export interface Draft {
  /** The headline, or the start of it. */
  headline: string;
  file: string;
  related: string;
  /** A scratch folder that both are in. */
  folder: string;
}

/** The sample as plain text: the headline three times, subheads as lines, and what the site puts below. */
export async function sampleDraft(): Promise<Draft> {
  const written = await readFile(path.join(projectRoot, 'resources/sample/article.md'), 'utf8');
  const headline = /title: "(.*)"/.exec(written)?.[1] ?? '';
  const body = written.replace(/^---[\s\S]*?---\n/, '').replace(/^## /gm, '');
  return draftOf(headline, [headline, headline, headline, body].join('\n\n'));
}

/** The text at `from`, as it was copied. */
export async function copiedDraft(from: string): Promise<Draft> {
  const text = await readFile(from, 'utf8');
  return draftOf(text.split('\n')[0] ?? '', text);
}

async function draftOf(headline: string, text: string): Promise<Draft> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-draft-'));
  const file = path.join(folder, 'draft.txt');
  await writeFile(file, text);
  const related = path.join(folder, 'older.md');
  await writeFile(
    related,
    '---\ntitle: "The pilots of the outer bar"\ndate: 2025-05-02\n---\n\nWho brings the ships in.\n',
  );
  return { headline, file, related, folder };
}
