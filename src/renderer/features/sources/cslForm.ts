import { type CslItem, cslTypes } from '../../../core/model/source';
import { t } from './messages';

type FieldLabel = Extract<Parameters<typeof t>[0], `field.${string}`>;

interface FieldSpec {
  variable: string;
  label: FieldLabel;
}

const field = (variable: string, label: FieldLabel): FieldSpec => ({ variable, label });

const container = (label: FieldLabel) => field('container-title', label);
const publisher = field('publisher', 'field.publisher');
const url = field('URL', 'field.url');
const doi = field('DOI', 'field.doi');
const volume = field('volume', 'field.volume');
const issue = field('issue', 'field.issue');
const page = field('page', 'field.pages');
const place = field('publisher-place', 'field.place');
const number = field('number', 'field.number');
const event = field('event-title', 'field.event');

/** CSL variables that the form shows for each type, in order (CSL 1.0.2, appendices II and IV); other variables of an item stay. */
const byType: Record<string, FieldSpec[]> = {
  webpage: [container('field.site'), publisher, url],
  'article-newspaper': [container('field.newspaper'), page, place, url],
  'article-magazine': [container('field.magazine'), issue, page, url],
  'article-journal': [container('field.journal'), volume, issue, page, doi, url],
  book: [publisher, place, field('edition', 'field.edition'), field('ISBN', 'field.isbn'), doi, url],
  chapter: [container('field.book'), publisher, place, page, field('ISBN', 'field.isbn'), doi, url],
  report: [publisher, number, place, doi, url],
  speech: [event, field('event-place', 'field.eventPlace'), url],
  interview: [container('field.publishedIn'), field('medium', 'field.medium'), url],
  post: [container('field.platform'), field('genre', 'field.postKind'), url],
  'post-weblog': [container('field.blog'), publisher, url],
  broadcast: [container('field.programme'), publisher, field('medium', 'field.medium'), url],
  legislation: [container('field.gazette'), number, field('authority', 'field.authority'), url],
  personal_communication: [field('medium', 'field.medium'), field('recipient-note', 'field.recipient')],
  document: [publisher, number, field('archive', 'field.archive'), url],
};

const otherFields = [container('field.publishedIn'), publisher, doi, url];

/** The fields of the form for a CSL type, with their labels. */
export const fieldsOf = (type: string): { variable: string; label: string }[] =>
  (byType[type] ?? otherFields).map(({ variable, label }) => ({ variable, label: t(label) }));

/** The name of a CSL type; one that the form does not offer is named by itself. */
export function typeName(type: string): string {
  const known = cslTypes.find((offered) => offered === type);
  return known ? t(`type.${known}`) : type;
}

/** The item with one variable set, or removed if the value is empty; everything else stays. */
export function withVariable(csl: CslItem, variable: string, value: unknown): CslItem {
  const { [variable]: _, ...rest } = csl;
  const empty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? { ...rest, type: csl.type } : { ...rest, type: csl.type, [variable]: value };
}
