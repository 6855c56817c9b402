import type { ReadPost } from '../../core/archive/post';
import type { FileSetting } from '../../core/archive/site/rules';
import { readPostFile } from '../../core/archive/text/file';
import { nodesOf } from '../../core/document/find';
import { plainText } from '../../core/document/text';
import { convertFile } from './convert';
import { decodeText } from './decode';

/** A file of a site as a post; `path` is from the chosen folder. */
export async function readArchivePost(
  path: string,
  bytes: Uint8Array,
  setting: FileSetting,
): Promise<ReadPost> {
  if (/\.docx$/i.test(path)) return withBody(path, bytes, setting);
  const source = decodeText(bytes);
  const isWholePage = /\.html?$/i.test(path) && /<head[\s>]/i.test(source.slice(0, 5000));
  return isWholePage ? withBody(path, bytes, setting) : readPostFile(path, source, setting);
}

/** A Word file, or a saved page, whose text has to be told from the rest of it. */
async function withBody(path: string, bytes: Uint8Array, setting: FileSetting): Promise<ReadPost> {
  const { body, front } = await convertFile(path, bytes);
  const bare = await readPostFile(path, '', setting);
  const { meta } = front;
  return {
    ...bare,
    title: meta.headline || bare.title,
    date: meta.publishAt || bare.date,
    section: meta.section || bare.section,
    tags: meta.tags ?? [],
    authors: meta.bylines ?? [],
    language: meta.language ?? '',
    summary: front.summary,
    text: plainText(body).text,
    url: front.url,
    links: body.flatMap((block) => nodesOf(block, 'link')).map(({ url }) => url),
    isDraft: false,
  };
}
