import { z } from 'zod';
import { StetError } from '../../../core/model/errors';
import { t } from '../messages';

export interface PdfPage {
  done: number;
  total: number;
  html: string;
}

export interface PdfData {
  title: string;
  author: string;
  date: string;
}

/** Only text is read: no font is drawn and nothing is fetched. */
const quiet = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  enableXfa: false,
};

/** Yields the text of a PDF page by page, and returns its metadata. */
export async function* readPdf(name: string, bytes: Uint8Array): AsyncGenerator<PdfPage, PdfData> {
  const { getDocumentProxy } = await import('unpdf');
  // The PDF library takes the bytes over, so it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), quiet).catch((error: unknown) => {
    throw refusal(name, error);
  });
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent();
      yield { done: number, total: pdf.numPages, html: htmlOf(content.items) };
    }
    return dataOf(await pdf.getMetadata());
  } catch (error) {
    throw refusal(name, error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function refusal(name: string, error: unknown): StetError {
  if (error instanceof StetError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked
    ? new StetError('unsupported', t.message('pdf.password', { name }))
    : new StetError('unreadable', t.message('pdf.unreadable', { name }), { cause: error });
}

const itemSchema = z.object({
  str: z.string(),
  hasEOL: z.boolean(),
  height: z.number(),
  transform: z.array(z.number()),
});

interface Line {
  words: string;
  /** Height above the foot of the page, in points. */
  y: number;
  height: number;
}

function linesOf(items: unknown[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    const { data } = itemSchema.safeParse(item);
    if (!data) continue;
    line ??= { words: '', y: data.transform[5] ?? 0, height: 0 };
    line.words += data.str;
    line.height = Math.max(line.height, data.height);
    if (!data.hasEOL) continue;
    lines.push(line);
    line = null;
  }
  if (line) lines.push(line);
  return lines.filter(({ words }) => words.trim() !== '');
}

/** Joins lines into paragraphs, which the page separates by space. */
function htmlOf(items: unknown[]): string {
  let html = '';
  let above: Line | null = null;
  for (const line of linesOf(items)) {
    const gap: number = above ? above.y - line.y : 0;
    const isApart = above && (gap < 0 || gap > 1.7 * Math.max(above.height, line.height));
    html += above === null ? '<p>' : isApart ? '</p><p>' : '<br>';
    html += escaped(line.words.trim());
    above = line;
  }
  return above === null ? '' : `${html}</p>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const infoSchema = z.object({
  Title: z.string().catch(''),
  Author: z.string().catch(''),
  CreationDate: z.string().catch(''),
});

function dataOf({
  info,
  metadata,
}: {
  info: unknown;
  metadata: { get(name: string): unknown } | null;
}): PdfData {
  const { Title, Author, CreationDate } = infoSchema.parse(info);
  const [, year, month = '', day = ''] = /^D:(\d{4})(\d\d)?(\d\d)?/.exec(CreationDate) ?? [];
  const further = (name: string): string => z.string().catch('').parse(metadata?.get(name));
  return {
    // Word processors put the name of their own file there.
    title: (Title || further('dc:title')).replace(/^Microsoft Word - .*$|^untitled$/i, '').trim(),
    author: Author || z.array(z.string()).catch([]).parse(metadata?.get('dc:creator')).join('; '),
    date: [year, month, day].filter(Boolean).join('-'),
  };
}
