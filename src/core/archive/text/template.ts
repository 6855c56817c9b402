import { dayIn } from '../site/day';

/** What a template of a permalink may name. */
export interface TemplateData {
  data: Record<string, unknown>;
  path: string;
  /** Its path in the site's folder, without ending and date, and the last part of it. */
  stem: string;
  name: string;
  date: string;
}

/** Nunjucks calls a filter as `date("Y")`, Liquid as `date: "Y"`. */
const call = /\|\s*(\w+)\(([^()]*)\)/g;

/**
 * The path that a permalink in Liquid, or in Nunjucks as far as it is the same, makes; null where it has words that
 * are not known, as filters of the site's own. `dateFormats` are those of its filters that write dates.
 */
export async function fillTemplate(
  template: string,
  { data, path, stem, name, date }: TemplateData,
  dateFormats: Record<string, string>,
): Promise<string | null> {
  const { Liquid } = await import('liquidjs');
  const engine = new Liquid({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    parseLimit: 5000,
    renderLimit: 200,
    memoryLimit: 100_000,
  });
  for (const filter of ['slug', 'slugify', 'slugifyUrl'])
    engine.registerFilter(filter, (value: unknown) => slugOf(String(value)));
  engine.registerFilter('url', (value: unknown) => value);
  for (const [filter, format] of Object.entries(dateFormats))
    engine.registerFilter(filter, () => inFormat(date, format));
  const page = { fileSlug: name, filePathStem: `/${stem}`, inputPath: `./${path}`, date };
  try {
    const filled: unknown = await engine.parseAndRender(template.replace(call, '| $1: $2'), {
      ...data,
      page,
    });
    return String(filled).trim();
  } catch {
    return null;
  }
}

/** As @sindresorhus/slugify, which Eleventy uses, does with letters and digits. */
const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** The numbers of Luxon's and date-fns's formats. */
function inFormat(date: string, format: string): string {
  const { year, month, day } = dayIn(date, 'UTC');
  const short = (text: string) => String(Number(text));
  const parts: Record<string, string> = {
    yyyy: year,
    YYYY: year,
    y: year,
    MM: month,
    LL: month,
    M: short(month),
    L: short(month),
    dd: day,
    DD: day,
    d: short(day),
    D: short(day),
  };
  return format.replace(/y+|Y+|M+|L+|d+|D+/g, (token) => parts[token] ?? token);
}
