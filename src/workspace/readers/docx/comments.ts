import type { Account } from './account';
import { around, attributeOf, childrenOf, elementsIn, runOf, wordsOf } from './dom';

/** Comments at their places, in CriticMarkup. */
export function showComments(root: Element, comments: Map<string, string>): void {
  for (const reference of elementsIn(root, 'w:commentReference')) {
    const run = around(reference, 'w:r');
    const words = comments.get(attributeOf(reference, 'w:id'));
    if (words) run?.parentNode?.insertBefore(runOf(run, `{>>${words}<<}`), run);
  }
}

/** Each comment with its author, by its id. */
export function commentsOf(root: Document | null): Map<string, string> {
  const comments = root ? childrenOf(root.documentElement, 'w:comment') : [];
  return new Map(
    comments.map((comment) => {
      const author = attributeOf(comment, 'w:author');
      return [attributeOf(comment, 'w:id'), `${author ? `${author}: ` : ''}${wordsOf(comment)}`];
    }),
  );
}

/** Names the comments that the text refers to; Word shows no others. */
export function countComments(
  root: Element,
  comments: Map<string, string>,
  account: Account,
  fate: 'leftOut' | 'text',
): void {
  for (const reference of elementsIn(root, 'w:commentReference')) {
    const words = comments.get(attributeOf(reference, 'w:id'));
    if (words) account.add(fate === 'text' ? 'thread' : 'comment', words);
  }
}
