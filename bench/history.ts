import { paragraph, text } from '../src/core/document/build';
import type { Block } from '../src/core/document/nodes';
import { Database } from '../src/workspace/db/database';
import { number } from '../src/workspace/db/rows';
import { prose } from './prose';
import { scratchWorkspace } from './workspace';

const words = 60_000;
/** Revisions after which the size is read. */
const points = [0, 50, 100, 200, 400];

const changed = (seed: number): Block => paragraph([text(prose(60, seed)[0] ?? '')]);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Prints how a workspace grows with the revisions of one long article when one paragraph of 60 words changes between
 * two of them. If each revision were a copy, each would add as much as the whole text.
 */
export async function historyCurve(): Promise<void> {
  const { workspace, remove } = await scratchWorkspace();
  const reader = await Database.open(`${workspace.dir}/stet.db`, { readOnly: true });
  const size = async () => {
    const row = await reader.get(
      'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
    );
    return number(row?.['bytes']);
  };
  const body = prose(words).map((line) => paragraph([text(line)]));
  const { id } = await workspace.articles.add({ meta: { headline: 'Curve' }, body });
  let { version } = await workspace.articles.get(id);
  // Else the search index would be written among the first revisions.
  await workspace.articles.refreshStale();
  const whole = kilobytes(Buffer.byteLength(JSON.stringify(body)));
  console.log(`\n| revisions of ${words} words | database | each revision added | a copy would add |`);
  console.log('| --- | --- | --- | --- |');
  let last = { count: 0, size: await size() };
  for (let count = 0; count <= Math.max(...points); count++) {
    if (points.includes(count)) {
      const now = await size();
      const each = count === 0 ? '' : kilobytes((now - last.size) / (count - last.count));
      console.log(`| ${count} | ${kilobytes(now)} | ${each} | ${count === 0 ? '' : whole} |`);
      last = { count, size: now };
    }
    const splices = [{ at: (count * 7) % body.length, remove: 1, insert: [changed(1000 + count)] }];
    ({ version } = await workspace.articles.saveBody({ id, version, splices }));
    await workspace.revisions.create(id);
  }
  await reader.close();
  await workspace.close();
  await remove();
}
