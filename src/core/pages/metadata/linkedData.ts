import type { Root } from 'hast';
import { jsonrepair } from 'jsonrepair';
import { append } from '../../append';
import type { CslName } from '../../citations/csl';
import { attribute, descendants, isElement, textOf } from '../../html/tree';
import { normalizeUrl } from '../../model/url';
import { readDate } from './dates';
import type { PageFacts } from './facts';
import { readAddress, readDoi, readLanguage } from './identifiers';
import { distinctNames, readByline, readName } from './names';
import { fieldsOf, listOf, plainWords } from './words';

type Entity = Record<string, unknown>;

/** CSL types by type of schema.org. `Article` is not specific enough for one. */
const types: Record<string, string> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  Article: '',
  TechArticle: '',
  Report: 'report',
  BlogPosting: 'post-weblog',
  LiveBlogPosting: 'post-weblog',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  Book: 'book',
  Chapter: 'chapter',
  Thesis: 'thesis',
  Dataset: 'dataset',
  Legislation: 'legislation',
  VideoObject: 'broadcast',
  PodcastEpisode: 'broadcast',
  RadioEpisode: 'broadcast',
  TVEpisode: 'broadcast',
};

const mostEntities = 500;

/** JSON-LD of schema.org: the work that the page presents, then the page itself. */
export function readLinkedData(root: Root, url: string): PageFacts[] {
  const entities = entitiesOf(root);
  const named = new Map(
    entities.flatMap((entity) => (typeof entity['@id'] === 'string' ? [[entity['@id'], entity]] : [])),
  );
  /** The object that a reference points to, if the page contains it. */
  const resolve = (value: unknown): unknown => {
    const id = fieldsOf(value)['@id'];
    return typeof id === 'string' && Object.keys(fieldsOf(value)).length <= 2
      ? (named.get(id) ?? value)
      : value;
  };
  const works = entities.filter((entity) => typeNames(entity).some((name) => Object.hasOwn(types, name)));
  const isThisPage = (entity: Entity) =>
    addressesOf(entity).some((address) => normalizeUrl(address) === normalizeUrl(url));
  const work = works.find(isThisPage) ?? works[0];
  const page = entities.find((entity) => typeNames(entity).some((name) => name.endsWith('WebPage')));
  return [work, page].filter((entity) => entity !== undefined).map((entity) => factsOf(entity, resolve));
}

function factsOf(entity: Entity, resolve: (value: unknown) => unknown): PageFacts {
  const parts = partsOf(entity, resolve);
  const first = (name: string) => parts.map((part) => plainWords(part[name])).find(Boolean) ?? '';
  const whole =
    parts
      .slice(1)
      .map((part) => plainWords(part['name']))
      .findLast(Boolean) ?? '';
  const pages = [plainWords(entity['pageStart']), plainWords(entity['pageEnd'])].filter(Boolean).join('–');
  const identifiers = [
    entity['doi'],
    ...listOf(entity['identifier']),
    ...listOf(entity['sameAs']),
    entity['@id'],
  ];
  return {
    type: typeNames(entity)
      .map((name) => types[name])
      .find(Boolean),
    title: plainWords(entity['headline']) || plainWords(entity['name']),
    authors: distinctNames(
      [...listOf(entity['author']), ...(entity['author'] ? [] : listOf(entity['creator']))].flatMap(
        (author) => namesOf(author, resolve),
      ),
    ),
    container: whole,
    publisher:
      ['publisher', 'productionCompany']
        .map((name) => plainWords(nameOf(resolve(listOf(entity[name])[0]))))
        .find(Boolean) ?? '',
    published:
      readDate(entity['datePublished']) || readDate(entity['uploadDate']) || readDate(entity['dateCreated']),
    modified: readDate(entity['dateModified']),
    url: addressesOf(entity)[0] ?? '',
    language: readLanguage(nameOf(listOf(entity['inLanguage'])[0])),
    more: {
      DOI: identifiers.map((one) => readDoi(fieldsOf(one)['value'] ?? one)).find(Boolean) ?? '',
      volume: first('volumeNumber'),
      issue: first('issueNumber'),
      number: plainWords(entity['episodeNumber']),
      page: plainWords(entity['pagination']) || pages,
      ISSN: parts.map((part) => plainWords(listOf(part['issn'])[0])).find(Boolean) ?? '',
      ISBN: plainWords(entity['isbn']),
    },
  };
}

/** Of a broadcast, the series comes before its season, which has a number for a name. */
const wholes = ['partOfSeries', 'partOfTVSeries', 'partOfSeason', 'isPartOf'];

/** The work and what it is part of: issue, volume, periodical; or the series. */
function partsOf(entity: Entity, resolve: (value: unknown) => unknown): Entity[] {
  const parts = [entity];
  for (let depth = 0; depth < 4; depth++) {
    const part = parts.at(-1) ?? {};
    const whole = wholes.map((name) => part[name]).find(Boolean);
    const within = fieldsOf(resolve(listOf(whole)[0]));
    // A page is part of its site; `publisher` and Open Graph have better names for it.
    if (Object.keys(within).length === 0 || typeNames(within).some((name) => name.endsWith('WebPage'))) break;
    parts.push(within);
  }
  return parts;
}

function namesOf(value: unknown, resolve: (value: unknown) => unknown): CslName[] {
  const author = resolve(value);
  if (typeof author === 'string') return readByline(author);
  const fields = fieldsOf(author);
  if ('@list' in fields)
    return listOf(fields['@list'])
      .slice(0, 100)
      .flatMap((one) => (typeof one === 'string' ? readName(one) : readName(nameOf(resolve(one)))));
  const family = plainWords(fields['familyName']);
  const given = plainWords(fields['givenName']);
  if (family && given) return [{ family, given }];
  const names = listOf(fields['name']).slice(0, 100);
  if (!typeNames(fields).some((name) => name.endsWith('Organization'))) return names.flatMap(readByline);
  return names.map(plainWords).flatMap((literal) => (literal ? [{ literal }] : []));
}

const nameOf = (value: unknown): unknown =>
  typeof value === 'string' ? value : (fieldsOf(value)['name'] ?? fieldsOf(value)['alternateName']);

const typeNames = (entity: Entity): string[] =>
  listOf(entity['@type'])
    .slice(0, 20)
    .map((name) => plainWords(name).replace(/^.*[/:]/, ''));

const addressesOf = (entity: Entity): string[] =>
  [entity['url'], entity['mainEntityOfPage'], fieldsOf(entity['mainEntityOfPage'])['@id'], entity['@id']]
    .map(readAddress)
    .filter((address) => address !== '');

/** The objects at the top level. Nested ones are left out, as they may describe other articles. */
function entitiesOf(root: Root): Entity[] {
  let left = mostRepaired;
  const waiting: unknown[] = [...descendants(root)]
    .filter((node) => isElement(node, 'script') && /^application\/ld\+json\b/i.test(attribute(node, 'type')))
    .flatMap((node) => {
      const json = textOf(node);
      const read = parsed(json);
      if (read !== undefined) return listOf(read);
      if (json.length > left) return [];
      left -= json.length;
      return listOf(repaired(json));
    });
  const entities: Entity[] = [];
  for (let index = 0; index < waiting.length && entities.length < mostEntities; index++) {
    const entity = fieldsOf(waiting[index]);
    if (Object.keys(entity).length === 0) continue;
    entities.push(entity);
    for (const name of ['@graph', 'mainEntity']) append(waiting, listOf(entity[name]).slice(0, mostEntities));
  }
  return entities;
}

/** Some publishing systems wrap the data in a comment, like scripts. */
const withoutComment = (json: string): string =>
  json.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g, '');

/** Undefined if it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(withoutComment(json));
  } catch {
    return undefined;
  }
}

/** Characters of one page that are repaired: the time for it grows with their square. */
const mostRepaired = 20_000;

/** What templates write with line breaks in values, commas before a bracket, no end, or several objects in a row. */
function repaired(json: string): unknown {
  const bare = withoutComment(json);
  const text = bare.includes('"') ? bare : bare.replaceAll('&quot;', '"');
  const list = text
    .trimEnd()
    .replace(/;$/, '')
    .replace(/\}\s*\{/g, '},{')
    .replace(/,(?:\s*,)+/g, ',');
  try {
    return listOf(JSON.parse(jsonrepair(`[${list}]`))).flat();
  } catch {
    return null;
  }
}
