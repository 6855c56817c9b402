import type { SearchField } from '../../core/search/fields';
import { matchOf, matchQuery } from '../../core/search/match';
import { type Clause, type FieldTerm, isFieldTerm, type Term } from '../../core/search/query';
import { foundIds } from './searchWords';

/** Names and binds the values of one statement. */
export class Values {
  readonly bound: Record<string, string | number> = {};
  #count = 0;

  /** With these values, for a statement that has more. */
  copy(): Values {
    const copy = new Values();
    Object.assign(copy.bound, this.bound);
    copy.#count = this.#count;
    return copy;
  }

  /** Returns the parameter that stands for the value. */
  bind(value: string | number): string {
    const name = `$value${this.#count}`;
    this.#count += 1;
    this.bound[name] = value;
    return name;
  }
}

/** Joined to a row s of the index: the index itself has kind and id beside the texts, which would be read for each hit. */
export const rowOfHit = 'search_row r INDEXED BY search_row_of ON r.rowid_ = s.rowid';

/** When a record was published, said, issued or last changed: ISO, perhaps without month or day; r is its row of search_row. */
export const dateOf = `CASE r.kind
  WHEN 'article' THEN (SELECT coalesce(a.published_at, a.updated_at) FROM article a WHERE a.id = r.id)
  WHEN 'archive' THEN (SELECT p.published_on FROM archive_post p WHERE p.id = r.id)
  WHEN 'quote' THEN (SELECT coalesce(q.date_said, q.created_at) FROM quote q WHERE q.id = r.id)
  WHEN 'source' THEN (SELECT coalesce(cast(o.issued_year AS TEXT), o.updated_at) FROM source o WHERE o.id = r.id)
  WHEN 'speaker' THEN (SELECT k.updated_at FROM speaker k WHERE k.id = r.id)
  ELSE (SELECT n.updated_at FROM snippet n WHERE n.id = r.id) END`;

/** SQL about a row r of search_row that is true of what the clauses ask for. */
export function conditionsOf(clauses: Clause[], values: Values): string[] {
  return clauses.map(({ isNot, any }) => {
    const one = any.map((term) => conditionOf(term, values)).join(' OR ');
    // A record of which nothing is known has not what is asked for.
    return isNot ? `NOT coalesce(${one}, 0)` : `(${one})`;
  });
}

function conditionOf(term: Term, values: Values): string {
  if (isFieldTerm(term)) return filters[term.field](term, values);
  const match = matchOf([{ isNot: false, any: [term] }]) ?? '';
  return `r.rowid_ IN (SELECT rowid FROM search WHERE search MATCH ${values.bind(match)})`;
}

type Filter = (term: FieldTerm, values: Values) => string;

const filters: Record<SearchField, Filter> = {
  kind: ({ value }, values) => `r.kind = ${values.bind(value)}`,
  status: ({ value }, values) => article(`a.status = ${values.bind(value)}`),
  section: ({ value }, values) => {
    const like = begins(value, values);
    return `(${article(`a.section ${like}`)} OR ${archived(`p.section ${like}`)})`;
  },
  tag: ({ value }, values) => {
    const like = begins(value, values);
    return `(${article(`a.id IN (SELECT article_id FROM article_tag WHERE tag ${like})`)} OR ${archived(
      `EXISTS (SELECT 1 FROM json_each(p.tags) WHERE value ${like})`,
    )})`;
  },
  from: ({ value }, values) => `${dateOf} >= ${values.bind(value)}`,
  to: ({ value }, values) => {
    const last = values.bind(value);
    return `substr(${dateOf}, 1, length(${last})) <= ${last}`;
  },
  has: ({ value }) => properties[value] ?? '0',
  speaker: ({ value }, values) => {
    const speakers = recordsWith('speaker', value, values);
    const quotes = `SELECT id FROM quote WHERE speaker_id IN (${speakers})`;
    return `r.id IN (${speakers} UNION ${quotes} UNION ${using('quote', quotes)})`;
  },
  source: ({ value }, values) => {
    const key = values.bind(value);
    const sources = `${recordsWith('source', value, values)} UNION SELECT id FROM source WHERE citation_key = ${key} COLLATE NOCASE`;
    return `r.id IN (${sources} UNION ${citing(sources)})`;
  },
  cites: ({ value }, values) =>
    `r.id IN (${citing(`SELECT id FROM source WHERE citation_key = ${values.bind(value)} COLLATE NOCASE`)})`,
};

/** Quotes of which this is true, and the articles that use them. */
function usingQuotes(condition: string): string {
  const quotes = `SELECT q.id FROM quote q WHERE ${condition}`;
  return `${quotes} UNION ${using('quote', quotes)}`;
}

const article = (condition: string) =>
  `(r.kind = 'article' AND EXISTS (SELECT 1 FROM article a WHERE a.id = r.id AND ${condition}))`;
const archived = (condition: string) =>
  `(r.kind = 'archive' AND EXISTS (SELECT 1 FROM archive_post p WHERE p.id = r.id AND ${condition}))`;

function begins(value: string, values: Values): string {
  return `LIKE ${values.bind(`${value.replace(/[\\%_]/g, '\\$&')}%`)} ESCAPE '\\'`;
}

const recordsWith = (kind: 'speaker' | 'source', words: string, values: Values) =>
  foundIds(kind, values.bind(matchQuery(words) ?? '""'));

const using = (kind: 'quote' | 'source', ids: string) =>
  `SELECT article_id FROM article_use WHERE kind = '${kind}' AND target IN (${ids})`;

/** Quotes from these sources or from those merged into them, and the articles that use or cite any of them. */
function citing(sources: string): string {
  const all = `SELECT o.id FROM source o WHERE coalesce(o.merged_into, o.id) IN (SELECT coalesce(c.merged_into, c.id) FROM source c WHERE c.id IN (${sources}))`;
  const quotes = `SELECT id FROM quote WHERE source_id IN (${all})`;
  return `${quotes} UNION ${using('source', all)} UNION ${using('quote', quotes)}`;
}

const properties: Record<string, string> = {
  drift: "(r.kind = 'article' AND r.id IN (SELECT id FROM article WHERE drifted > 0))",
  quote: "r.id IN (SELECT article_id FROM article_use WHERE kind = 'quote')",
  source:
    "r.id IN (SELECT article_id FROM article_use WHERE kind = 'source' UNION SELECT id FROM quote WHERE source_id IS NOT NULL)",
  speaker: `r.id IN (${usingQuotes('q.speaker_id IS NOT NULL')})`,
  translation: `r.id IN (${usingQuotes("q.translation <> ''")})`,
  note: "r.id IN (SELECT id FROM quote WHERE note <> '' UNION SELECT id FROM source WHERE note <> '' UNION SELECT id FROM speaker WHERE note <> '')",
  page: 'r.id IN (SELECT source_id FROM snapshot UNION SELECT q.id FROM quote q JOIN snapshot t ON t.source_id = q.source_id)',
};
