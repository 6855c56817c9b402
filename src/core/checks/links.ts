import { linksOf } from '../document/find';
import { blockText } from '../document/text';
import { articleIdOf } from '../model/articleUrl';
import { folded } from '../model/folded';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** A link that leads to no known place of this article or of the workspace. */
export const deadLink: Check = {
  id: 'dead-internal-link',
  severity: 'warning',
  find(article) {
    const { body } = article.article;
    const anchors = anchorsIn(article);
    return body.flatMap((block, index) =>
      linksOf(block).flatMap((link) => {
        const words = link.children.map((child) => ('text' in child ? child.text : '')).join('');
        const message = problemOf(link.url, words, article, anchors);
        if (message === null) return [];
        const start = Math.max(0, blockText(block).indexOf(words));
        const place = { block: index, start, end: start + (words ? words.length : 0) };
        return [inText(message, { words: words || link.url, place }, { subject: link.url })];
      }),
    );
  },
};

function problemOf(
  address: string,
  words: string,
  { posts, amongPosts }: CheckedArticle,
  anchors: ReadonlySet<string> | null,
): string | null {
  const isArticle = articleIdOf(address) !== null;
  const url = isArticle ? words : address;
  if (address.trim() === '') return t('link.empty');
  if (address.startsWith('#')) {
    const name = folded(decoded(url.slice(1))).replaceAll(' ', '');
    return anchors === null || name === '' || name === 'top' || anchors.has(name)
      ? null
      : t('link.noHeading', { url });
  }
  const post = posts.get(address);
  if (isArticle && !post) return t('link.gone', { url });
  if (post?.state === 'bin') return t('link.bin', { url });
  if (post?.state === 'draft') return t('link.draft', { url });
  return !post && amongPosts.has(address) ? t('link.noPost', { url }) : null;
}

/** The places that a fragment can name; null where the text has HTML or attributes of its own that may name others. */
function anchorsIn({ article: { body } }: CheckedArticle): Set<string> | null {
  const isOpen = JSON.stringify(body).match(/"type":"opaque-(?:block|inline)"/);
  if (isOpen) return null;
  return new Set(
    body.flatMap((block) => (block.type === 'heading' ? [folded(blockText(block)).replaceAll(' ', '')] : [])),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
