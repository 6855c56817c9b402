import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Extension, Resolver } from 'micromark-util-types';

/**
 * The library's resolver copies all events of the document for each heading that is underlined, so the time grows with
 * the square of their number. It changes only the last content, and here it gets no more than that.
 */
const resolveTo: Resolver = (events, context) => {
  const start = events.findLastIndex(([kind, token]) => kind === 'enter' && token.type === 'content');
  const last = events.splice(start);
  const resolved = setextUnderline.resolveTo?.(last, context) ?? last;
  for (const event of resolved) events.push(event);
  return events;
};

const underline: Construct = { ...setextUnderline, resolveTo };

const equals = 61;
const hyphen = 45;

/** Headings underlined with `=` or `-` (CommonMark 0.31.2, 4.3), read in linear time. */
export const setextSyntax: Extension = { flow: { [hyphen]: underline, [equals]: underline } };
