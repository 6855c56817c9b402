import { parse as parseToml, TomlDate } from 'smol-toml';
import { z } from 'zod';
import { StetError } from '../../model/errors';
import { t } from '../messages';
import { parseHeaders } from './headers';
import { parseTitleBlock } from './titleBlock';
import { parseYaml } from './yaml';

export type Data = Record<string, unknown>;

/** The kinds of front matter that are read; `js` is a program, which is never run. */
export type FrontMatterKind = 'yaml' | 'toml' | 'json' | 'pandoc' | 'multimarkdown' | 'js';

/** More characters than any article’s front matter: a damaged one of a megabyte would take a minute. */
const longest = 100_000;

const names = {
  yaml: 'YAML',
  toml: 'TOML',
  json: 'JSON',
  pandoc: 'Pandoc',
  multimarkdown: 'MultiMarkdown',
  js: 'JavaScript',
} as const;

/** Parses front matter as data; nothing in it is run. Throws `unreadable` with the line of the problem. */
export function parseFrontMatter({ kind, text }: { kind: FrontMatterKind; text: string }): Data {
  if (text.length > longest)
    throw new StetError('unreadable', t.message('frontMatter.tooLong', { count: longest }));
  if (kind === 'js') throw new StetError('unreadable', t.message('frontMatter.program'));
  try {
    const data = z.record(z.string(), z.unknown()).safeParse(readAs(kind, text) ?? {}).data;
    if (data) return data;
    throw new StetError('unreadable', t.message('frontMatter.noKeys', { kind: names[kind] }));
  } catch (error) {
    if (error instanceof StetError) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new StetError('unreadable', t.message('frontMatter.invalid', { kind: names[kind], reason }));
  }
}

function readAs(kind: Exclude<FrontMatterKind, 'js'>, text: string): unknown {
  switch (kind) {
    case 'yaml':
      return parseYaml(text);
    case 'toml':
      return withoutDates(parseToml(text));
    case 'json':
      return JSON.parse(text);
    case 'pandoc':
      return parseTitleBlock(text);
    case 'multimarkdown':
      return parseHeaders(text);
  }
}

/** TOML’s dates as they are written, with their offset or without one. */
function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}

/** The keys that YAML front matter has more than once at the top level. */
export function repeatedKeys(text: string): string[] {
  const keys = [...text.matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, key = '']) => key);
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}
