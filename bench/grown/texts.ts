import { link, paragraph, quotation, text } from '../../src/core/document/build';
import type { Body, Inline } from '../../src/core/document/nodes';
import type { ArticleStatus } from '../../src/core/model/article';
import { lengthOf, pick, sentences, subjectOf, title, wordOf } from './words';

/** A quote that an article uses. */
export interface Used {
  id: string;
  text: string;
}

interface Made {
  subject: number;
  title: string;
  standfirst: string;
  section: string;
  tags: string[];
  authors: string[];
  /** Day of publication. */
  date: string;
  words: number;
}

const sections = ['Local', 'Courts', 'Money', 'Health', 'Schools', 'Water', 'Transport', 'Culture'];
const years = 15;
const wordsOfParagraph = 70;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What a text says of itself; the later in the workspace, the newer. */
export function aboutOf(at: number, count: number, random: () => number): Made {
  const subject = subjectOf(random);
  const month = Math.floor((at / count) * years * 12);
  return {
    subject,
    title: title(subject, random),
    standfirst: sentences(18, subject, random),
    section: pick(sections, random),
    tags: Array.from({ length: 1 + Math.floor(random() * 4) }, () => wordOf(subject, random)),
    authors: [`Writer ${1 + Math.floor(random() * 80)}`],
    date: `${2011 + Math.floor(month / 12)}-${twoDigits(1 + (month % 12))}-${twoDigits(1 + Math.floor(random() * 28))}`,
    words: lengthOf(random),
  };
}

/** Nine of ten are published; what is left is at work on the desk. */
export function statusOf(random: () => number): ArticleStatus {
  if (random() < 0.9) return 'published';
  return pick(['draft', 'review', 'ready'], random);
}

/** Paragraphs, some with a quotation, some with a link, until the text is as long as it should be. */
export function bodyOf(made: Made, used: Used[], links: string[], random: () => number): Body {
  const count = Math.max(1, Math.round(made.words / wordsOfParagraph), used.length);
  return Array.from({ length: count }, (_, at) => {
    const inline: Inline[] = [text(sentences(made.words / count, made.subject, random))];
    const quote = used[at];
    if (quote)
      inline.push(text(' '), quotation(quote.id, [text(`“${quote.text}”`)]), text(' was the answer.'));
    const address = links[at];
    if (address) inline.push(text(' '), link(address, [text(title(made.subject, random))]), text('.'));
    return paragraph(inline);
  });
}
