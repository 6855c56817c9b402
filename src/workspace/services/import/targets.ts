import { tieKeys } from '../../../core/citations/tieKeys';
import { nodesOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { type Proposal, proposalsFor } from '../../../core/document/proposals';
import { takeTitle } from '../../../core/document/title';
import { excerptOf, moveToField } from '../../../core/ledger/entry';
import { addressesOf, isWikiLink, type LinkTarget, tieWikiLinks } from '../../../core/markdown/wikiLinks';
import type { Imported } from '../../../core/model/importing';
import type { LedgerEntry } from '../../../core/model/ledger';
import type { Converted } from '../../readers/convert';
import type { Articles } from '../articles';
import type { NewArticle } from '../articles/addArticle';
import type { Assets } from '../assets';
import { t } from '../messages';
import { adoptCover, adoptFigures } from './figures';
import type { ImportFile } from './files';

export interface Places {
  articles: Articles;
  assets: Assets;
  /** The ids of all sources by their citation keys. */
  sourcesByKey: () => Promise<ReadonlyMap<string, string>>;
  /** Posts to which wiki links may lead. */
  linkTargets: () => Promise<LinkTarget[]>;
}

/** A converted file, ready to be stored. */
export interface Ready<T> {
  record: T;
  entry: Omit<Imported, 'id'>;
  /** How much storing it costs, compared with the others. */
  weight: number;
}

export interface Target<T> {
  prepare(file: ImportFile, converted: Converted): Promise<Ready<T>>;
  /** In one transaction. */
  store(batch: Ready<T>[]): Promise<Imported[]>;
}

export const articleTarget = ({
  articles,
  assets,
  sourcesByKey,
  linkTargets,
}: Places): Target<NewArticle> => ({
  async prepare(file, converted) {
    const { front, notes, pictures } = converted;
    const { title, body: whole, ledger: account } = titled(converted);
    const isMarkdown = markdown.test(file.name);
    const { body: cited, unknown } = isMarkdown
      ? tieKeys(whole, await sourcesByKey())
      : { body: whole, unknown: [] };
    const { body, unknown: leadNowhere } =
      isMarkdown && hasWikiLinks(cited)
        ? tieWikiLinks(cited, addressesOf(await linkTargets()))
        : { body: cited, unknown: [] };
    const ledger = leadNowhere.length > 0 ? [...account, wikiLinksEntry(leadNowhere)] : account;
    const missing = unknown.length > 0 ? [t('import.keysUnknown', { keys: unknown.join(', ') })] : [];
    const pictureNotes = await adoptFigures(body, pictures, file, assets);
    const cover = await adoptCover(front.meta.cover ?? '', file, assets);
    if (cover.note) pictureNotes.push(cover.note);
    const proposals = proposalsFor(body, {
      headline: title,
      standfirst: front.meta.standfirst ?? '',
      hasByline: (front.meta.bylines ?? []).length > 0,
      isPlainText: converted.isPlainText,
    });
    const headline = title || proposedHeadline(proposals) || nameOf(file.name);
    return {
      record: {
        meta: { ...front.meta, headline, cover: cover.src },
        body,
        status: front.status,
        publishedAt: front.publishedAt,
        threads: converted.threads,
      },
      entry: {
        path: file.name,
        slug: '',
        title: headline,
        dialect: isMarkdown ? (front.meta.dialect ?? 'gfm') : null,
        notes: [...notes, ...missing, ...pictureNotes],
        ledger,
        proposals,
      },
      weight: 10 + body.length,
    };
  },
  async store(batch) {
    const added = await articles.addAll(batch.map(({ record }) => record));
    return batch.flatMap(({ entry }, index) => {
      const article = added[index];
      return article ? [{ ...entry, id: article.id, slug: article.slug }] : [];
    });
  },
});

const markdown = /\.(?:md|mdown|markdown)$/i;

const hasWikiLinks = (body: Body): boolean =>
  body
    .flatMap((block) => [...nodesOf(block, 'opaque-inline'), ...nodesOf(block, 'opaque-block')])
    .some(({ source }) => isWikiLink(source));

/** Its words are those of kept pieces. */
const wikiLinksEntry = (sources: string[]): LedgerEntry => ({
  kind: 'pieces',
  fate: 'unclear',
  count: sources.length,
  words: 0,
  what: t('import.wikiLinks'),
  excerpt: excerptOf(sources.join(', ')),
});

/** The title that the file states or has by its own mark-up, which is then no longer in the text, and the account says so. */
function titled({ body, front, ledger }: Converted): { title: string; body: Body; ledger: LedgerEntry[] } {
  const stated = front.meta.headline ?? '';
  const taken = takeTitle(body, stated);
  return taken
    ? { title: taken.title, body: taken.rest, ledger: moveToField(ledger, t('import.title'), taken.title) }
    : { title: stated, body, ledger };
}

/** The first line of a text without a title: it is in the text too until the user takes it out. */
const proposedHeadline = (proposals: Proposal[]): string =>
  proposals.find(({ kind }) => kind === 'headline')?.value ?? '';

/** The file's name, or its folder's when the file is called index. */
function nameOf(name: string): string {
  const parts = name.replace(/\.[a-z]+$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  return /^_?index$/i.test(last) ? (parts.at(-2) ?? last) : last;
}
