import JSZip from 'jszip';
import { countWordsIn, type SourceCounts } from './sourceCounts';

const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

/** What a Word file holds, counted by plain patterns in its XML. */
export async function countDocx(bytes: Uint8Array): Promise<SourceCounts> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (pattern: RegExp) => Promise.all(zip.file(pattern).map((file) => file.async('string')));
  const [document = ''] = (await read(/^word\/document\.xml$/)).map(once);
  const parts = await Promise.all(
    ['footnote', 'endnote', 'comment'].map(async (kind) =>
      (await read(new RegExp(`^word/${kind}s\\.xml$`))).flatMap((xml) => referred(once(xml), kind, document)),
    ),
  );
  const [comments = [], ...notes] = parts.reverse();
  // The same header may stand on the first page and on the others.
  const frames = new Map((await read(/^word\/(header|footer)\d*\.xml$/)).map((xml) => [wordsIn(xml), xml]));
  const drawings = await read(/^word\/(charts\/chart|diagrams\/data)\d*\.xml$/);
  const text = [document, ...notes.flat(), ...frames.values()].join('\n');
  return {
    words: countWordsIn([text, ...comments, ...drawings].map(wordsIn).join('\n')),
    notes: count(document, /<w:(foot|end)noteReference\b/g),
    links: count(text, /<w:hyperlink\b/g) + count(text, /HYPERLINK/g),
    pictures: count(text, /<pic:pic\b|<v:imagedata\b|<c:chart\b|<dgm:relIds\b/g),
    tables: count(text, /<w:tbl>/g),
    comments: count(text, /<w:commentReference\b/g),
  };
}

/** The notes or comments that the text refers to: Word shows no others. */
const referred = (xml: string, kind: string, document: string) =>
  (xml.match(new RegExp(`<w:${kind} [\\s\\S]*?</w:${kind}>`, 'g')) ?? []).filter((one) => {
    const id = /w:id="([^"]*)"/.exec(one)?.[1];
    return new RegExp(`<w:${kind}Reference\\b[^>]*w:id="${id}"`).test(document);
  });

/** Word writes a drawing twice, for new and for old programs. */
const once = (xml: string) =>
  xml.replace(
    /<mc:Choice\b[\s\S]*?<\/mc:Choice>\s*<mc:Fallback>([\s\S]*?)<\/mc:Fallback>/g,
    (both, fallback) =>
      /<w:txbxContent|<pic:pic/.test(both.slice(0, -fallback.length)) ? both.replace(fallback, '') : fallback,
  );

/** The text of the elements that have one; a comment begins with its author's name. */
const wordsIn = (xml: string) =>
  [
    ...xml
      .replace(/<w:comment\b[^>]*?w:author="([^"]*)"[^>]*>/g, '<w:t>$1: </w:t>')
      .replace(
        /<\/w:p>|<w:(tab|br|cr)\b[^>]*>|<\/w:tc>|<\/w:rt>|<\/a:p>|<\/w:(del|ins|moveFrom)>/g,
        '<w:t>\n</w:t>',
      )
      .matchAll(/<(w:t|w:delText|m:t|a:t)(?:\s[^>]*)?>([^<]*)<\/\1>/g),
  ]
    .map(([, , text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
