import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptOf } from './kept';
import { ours as program } from './ours';
import { type Cost, costOf } from './program';
import { type Line, ratio } from './table';

const rounds = 5;
const size = 835_000;

/** As many whole posts as 835 KB hold, without their front matter, which Pandoc reads as its own. */
function textOf(posts: string[]): string {
  let text = '';
  for (const post of posts) {
    if (text.length > size) break;
    text += `${post.replace(/^---\n[\s\S]*?\n---\n/, '')}\n\n`;
  }
  return text;
}

/** Markdown to Markdown: Pandoc with its own Markdown, and with GitHub's, which it reads much faster. */
export async function converting(posts: string[]): Promise<Line[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-bench-convert-'));
  const file = path.join(folder, 'posts.md');
  const text = textOf(posts);
  await writeFile(file, text);
  const runs = {
    ours: () => costOf(...program('convert', file, '--to', 'markdown')),
    markdown: () => costOf('pandoc', ['-f', 'markdown', '-t', 'markdown', file]),
    gfm: () => costOf('pandoc', ['-f', 'gfm', '-t', 'gfm', file]),
  };
  const costs: Record<keyof typeof runs, Cost[]> = { ours: [], markdown: [], gfm: [] };
  for (let round = 0; round < rounds; round++)
    for (const name of ['ours', 'markdown', 'gfm'] as const) costs[name].push(await runs[name]());
  await rm(folder, { recursive: true, force: true });
  const all = (name: keyof typeof runs, of: 'processor' | 'memory') => costs[name].map((cost) => cost[of]);
  const words = (name: keyof typeof runs) => keptOf(text, costs[name][0]?.output ?? '').toFixed(4);
  return (['markdown', 'gfm'] as const).map((peer) => ({
    work: `convert ${Math.round(Buffer.byteLength(text) / 1000)} kB`,
    peer: `pandoc, ${peer} to ${peer}`,
    figures: `processor ${ratio(all('ours', 'processor'), all(peer, 'processor'))}, memory ${ratio(all('ours', 'memory'), all(peer, 'memory'))}; words kept ${words('ours')} and ${words(peer)}`,
  }));
}
