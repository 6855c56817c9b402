import type { CslItem } from '../../../core/model/source';

interface FieldSpec {
  variable: string;
  label: string;
}

const field = (variable: string, label: string): FieldSpec => ({ variable, label });

const container = (label: string) => field('container-title', label);
const publisher = field('publisher', 'Publisher');
const url = field('URL', 'Address (URL)');
const doi = field('DOI', 'DOI');
const volume = field('volume', 'Volume');
const issue = field('issue', 'Issue');
const page = field('page', 'Pages');
const place = field('publisher-place', 'Place');
const number = field('number', 'Number');
const event = field('event-title', 'Event');

/** CSL variables that the form shows for each type, in order (CSL 1.0.2, appendices II and IV); any other is kept. */
const byType: Record<string, FieldSpec[]> = {
  webpage: [container('Site'), publisher, url],
  'article-newspaper': [container('Newspaper'), page, place, url],
  'article-magazine': [container('Magazine'), issue, page, url],
  'article-journal': [container('Journal'), volume, issue, page, doi, url],
  book: [publisher, place, field('edition', 'Edition'), field('ISBN', 'ISBN'), doi, url],
  chapter: [container('Book'), publisher, place, page, field('ISBN', 'ISBN'), doi, url],
  report: [publisher, number, place, doi, url],
  speech: [event, field('event-place', 'Place of the event'), url],
  interview: [container('Published in'), field('medium', 'Medium'), url],
  post: [container('Platform'), field('genre', 'Kind of post'), url],
  'post-weblog': [container('Blog'), publisher, url],
  broadcast: [container('Programme'), publisher, field('medium', 'Medium'), url],
  legislation: [container('Code or gazette'), number, field('authority', 'Authority'), url],
  personal_communication: [field('medium', 'Medium'), field('recipient-note', 'To whom')],
  document: [publisher, number, field('archive', 'Archive'), url],
};

export const fieldsOf = (type: string): FieldSpec[] =>
  byType[type] ?? [container('Published in'), publisher, doi, url];

export const typeNames: Record<string, string> = {
  webpage: 'Web page',
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  speech: 'Speech',
  interview: 'Interview',
  post: 'Post',
  'post-weblog': 'Blog post',
  broadcast: 'Broadcast',
  legislation: 'Legislation',
  personal_communication: 'Personal communication',
  document: 'Document',
};

/** The item with one variable set; empty takes it away, and everything else stays. */
export function withVariable(csl: CslItem, variable: string, value: unknown): CslItem {
  const { [variable]: _, ...rest } = csl;
  const empty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? { ...rest, type: csl.type } : { ...rest, type: csl.type, [variable]: value };
}
