import { piecesOf, readExport } from '../../src/core/archive/exports';
import { readSite } from '../../src/core/archive/site/config';
import { plainRules, settingOf } from '../../src/core/archive/site/rules';
import { readPostFile } from '../../src/core/archive/text/file';
import { withoutTemplates } from '../../src/core/archive/text/templates';
import { captureOf, captureOfText } from '../../src/core/capture/capture';
import { readKeyPattern } from '../../src/core/citations/keyPattern';
import { findPandocCitations } from '../../src/core/citations/pandocKeys';
import { readSourceFile, writeEntry } from '../../src/core/citations/sourceFiles';
import { findBoilerplate, findByline } from '../../src/core/document/boilerplate';
import { paragraph, text } from '../../src/core/document/build';
import { mergeTexts } from '../../src/core/document/mergeTexts';
import { textToBody } from '../../src/core/document/plain';
import { proposalsFor } from '../../src/core/document/proposals';
import { bodySchema } from '../../src/core/document/schema';
import { splicesBetween } from '../../src/core/document/splices';
import { countWords, plainText } from '../../src/core/document/text';
import { readFragment } from '../../src/core/html';
import { readPage } from '../../src/core/html/readPage';
import { accountOf } from '../../src/core/ledger/account';
import { readKept } from '../../src/core/ledger/kept';
import { dialects } from '../../src/core/markdown/dialects';
import { afterTemplates, codeWithTags } from '../../src/core/markdown/dialects/templates';
import { parseFrontMatter, repeatedKeys, splitFrontMatter } from '../../src/core/markdown/frontMatter';
import { readAuthoredDate } from '../../src/core/markdown/frontMatter/dates';
import { readMarkdown } from '../../src/core/markdown/read';
import { readBack } from '../../src/core/markdown/render/selfCheck/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { folded } from '../../src/core/model/folded';
import { slugify } from '../../src/core/model/slug';
import { isOpenableUrl, normalizeUrl } from '../../src/core/model/url';
import { readAddress, readByline, readDate, readDoi, readPageMetadata } from '../../src/core/pages/metadata';
import { pageContent } from '../../src/core/pages/snapshot';
import { savedFrom } from '../../src/core/pages/snapshot/savedFrom';
import { verbatimIn } from '../../src/core/pages/snapshot/verbatim';
import { dismissalKey } from '../../src/core/quotes/dismissed';
import { compareWords } from '../../src/core/quotes/drift';
import { scanQuotations } from '../../src/core/quotes/scan';
import { wordDiff } from '../../src/core/quotes/wordDiff';
import { matchQuery } from '../../src/core/search/match';
import { parseQuery } from '../../src/core/search/query';
import { spaced } from '../../src/core/search/spaced';
import { readTranscript } from '../../src/core/transcripts';
import { findSpoken } from '../../src/core/transcripts/search';
import { looksLikeMarkdown } from '../../src/editor/paste/looksLikeMarkdown';
import { readForeignNodes } from '../../src/editor/persistence/foreign';
import { decodeHtml, decodeText } from '../../src/workspace/readers/decode';
import { readDocx } from '../../src/workspace/readers/docx/read';
import { readMhtml } from '../../src/workspace/readers/page/mhtml';
import { liftPictures } from '../../src/workspace/readers/pictures';
import { docxOf, para, run } from '../support/docx';

/** Reads a text of any size; what it answers or throws does not matter here. */
type Reader = (source: string) => unknown;

const bytes = (source: string) => new TextEncoder().encode(source);
const other = (source: string) => `${source.slice(1)} end`;
const item = (title: string) => ({ id: 'a', type: 'book', title, publisher: title });
const endnote = (records: string) => `<xml><records>${records}</records></xml>`;
const mhtml = (body: string) =>
  `Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${body}\n--b--\n`;

const escaped = (source: string) => source.replace(/[&<]/g, ' ');
/** Paragraphs with tracked changes and fields: the library takes the square of those in one paragraph. */
const wordXml = (source: string) =>
  (escaped(source.slice(0, source.length / 64)).match(/[\s\S]{1,16}/g) ?? [])
    .map((letters) =>
      para(
        `<w:ins w:id="1">${run(letters)}</w:ins><w:fldSimple w:instr="DATE">${run(letters)}</w:fldSimple>`.repeat(
          4,
        ),
      ),
    )
    .join('');

/** Every parser and scanner that text from outside, or of an article, goes through. */
export const readers: Record<string, Reader> = {
  'pasted HTML': readFragment,
  'HTML page': readPage,
  'Word file': async (source) => readDocx(await docxOf(para(run(escaped(source)))), 'a'),
  'runs of a Word file': async (source) => readDocx(await docxOf(wordXml(source)), 'a'),
  Markdown: (source) => readMarkdown(source),
  'Markdown without templates': (source) => readMarkdown(source, { templates: false }),
  'account of an import': (source) => accountOf(readMarkdown(source).body),
  'account of a kept piece': readKept,
  'export read back': (source) =>
    (['markdown-it', 'ghost'] as const).map((id) => readBack(source, dialects[id])),
  'export after templates': (source) => [afterTemplates.hugo(source), afterTemplates.liquid(source)],
  'code with template tags': (source) => [codeWithTags.hugo(source), codeWithTags.liquid(source)],
  'Markdown written': (source) => writeMarkdown([paragraph([text(source)])]),
  'plain text': (source) => bodySchema.parse(textToBody(source)),
  'one paragraph': (source) => bodySchema.parse([paragraph(mergeTexts([text(source)]))]),
  'is it Markdown?': looksLikeMarkdown,
  'words counted': countWords,
  'text of a body': (source) => plainText(textToBody(source)),
  'boilerplate and byline': (source) => [
    findBoilerplate(textToBody(source), source),
    findByline([paragraph([text(source)])]),
    proposalsFor(textToBody(source), {
      headline: '',
      standfirst: '',
      hasByline: false,
      isPlainText: true,
    }),
    proposalsFor([paragraph([text(source)]), paragraph([text(source)])], {
      headline: source,
      standfirst: '',
      hasByline: false,
      isPlainText: true,
    }),
  ],
  'quotations scanned': scanQuotations,
  'drift, same words': (source) => compareWords(source, source, 'en'),
  'drift, other words': (source) => compareWords(other(source), source, 'en'),
  'drift, with ellipses': (source) => compareWords(`${source} … ${source}`, source, 'en'),
  'word diff': (source) => wordDiff(other(source), source),
  'dismissed words': dismissalKey,
  'saved page': pageContent,
  'metadata of a page': (source) => readPageMetadata(source, 'https://a.example/'),
  'metadata in JSON': (source) =>
    readPageMetadata(`<script type="application/ld+json">${source}</script>`, 'https://a.example/'),
  'metadata in attributes': (source) =>
    readPageMetadata(`<meta name=author content="${source.replaceAll('"', '')}">`, 'https://a.example/'),
  'saved from': savedFrom,
  'words looked for in a page': (source) => verbatimIn(source, other(source)),
  'words looked for in a long page': (source) => verbatimIn(source, source.slice(0, 300)),
  'WebVTT file': (source) => readTranscript('a', `WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n${source}`),
  'WebVTT cue': (source) => readTranscript('a', `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>a ${source}`),
  'SubRip file': (source) => readTranscript('a', `1\n00:00:01,000 --> 00:00:02,000\na\n\n${source}`),
  'text with times': (source) => readTranscript('a', `[00:01] A: a\n${source}`),
  'text of Otter': (source) => readTranscript('a', `A  0:01\na\n${source}`),
  'JSON of Whisper': (source) =>
    readTranscript(
      'a',
      JSON.stringify({ segments: [{ start: 0, text: `a ${source}`, words: [{ word: source, start: 1 }] }] }),
    ),
  'words looked for in a transcript': (source) => {
    const { turns } = readTranscript('a', `[00:01] A: a\n${source}`);
    return [findSpoken(turns, source.slice(0, 300)), findSpoken(turns, other(source))];
  },
  'file of sources': (source) => [...readSourceFile(source)],
  'BibTeX value': (source) => [...readSourceFile(`@book{a, title={${source}}}`)],
  'BibTeX fields': (source) => [
    ...readSourceFile(`@book{a, url={${source}}, doi={${source}}, date={${source}}, note={${source}}}`),
  ],
  'titles in sentence case': (source) => [
    ...readSourceFile(`@book{a, title={${source}}}`, { sentenceCase: true }),
    ...readSourceFile(JSON.stringify([item(source)]), { sentenceCase: true }),
  ],
  'BibTeX entries': (source) => [...readSourceFile(`@book{a, title={A}}\n${source}`)],
  'RIS value': (source) => [...readSourceFile(`TY  - BOOK\nTI  - ${source}\nER  - \n`)],
  'RIS records': (source) => [...readSourceFile(`TY  - BOOK\nER  - \n${source}`)],
  'NBIB value': (source) => [...readSourceFile(`PMID- 1\nTI  - ${source}\n`)],
  'NBIB records': (source) => [...readSourceFile(`PMID- 1\n${source}`)],
  'Refer value': (source) => [...readSourceFile(`%0 Book\n%T ${source}\n`)],
  'Refer records': (source) => [...readSourceFile(`%T A\n${source}`)],
  'EndNote XML value': (source) => [
    ...readSourceFile(endnote(`<record><titles><title>${source}</title></titles></record>`)),
  ],
  'EndNote XML records': (source) => [...readSourceFile(endnote(`<record></record>${source}`))],
  'CSL-JSON value': (source) => [...readSourceFile(JSON.stringify([item(source)]))],
  'CSL-JSON items': (source) => [...readSourceFile(`[{"id":"a","type":"book"},${source}]`)],
  'BibTeX written': (source) => writeEntry(item(source), 'a', 'bibtex'),
  'RIS written': (source) => writeEntry(item(source), 'a', 'ris'),
  'YAML front matter': (source) => parseFrontMatter({ kind: 'yaml', text: source }),
  'YAML value': (source) => parseFrontMatter({ kind: 'yaml', text: `a: "${source}"` }),
  'TOML front matter': (source) => parseFrontMatter({ kind: 'toml', text: source }),
  'front matter between fences': (source) => splitFrontMatter(`---\n${source}\n---\n`),
  'front matter in JSON': (source) => splitFrontMatter(`{"title": "${source}`),
  'front matter of MultiMarkdown': (source) => splitFrontMatter(`title: ${source}`),
  'date of front matter': readAuthoredDate,
  'citations by key': findPandocCitations,
  'repeated keys': repeatedKeys,
  'decoded text': (source) => decodeText(bytes(source)),
  'decoded page': (source) => decodeHtml(bytes(source)),
  'MHTML part': (source) => readMhtml('a.mhtml', bytes(mhtml(source))),
  'MHTML headers': (source) => readMhtml('a.mhtml', bytes(source)),
  'pictures in HTML': (source) => liftPictures(`${source} src="data:image/png;base64,${source}`, 'a'),
  slug: slugify,
  address: (source) => [isOpenableUrl(source), normalizeUrl(`https://a.example/${source}?${source}`)],
  'address of a source': (source) => [readAddress(source), readDoi(source), readDate(source)],
  byline: readByline,
  'folded name': folded,
  'key pattern': readKeyPattern,
  capture: (source) => [captureOf({ text: source, before: source, author: source }), captureOfText(source)],
  'query of a search': (source) => [parseQuery(source), matchQuery(source), spaced(source)],
  'post of a site': (source) => readPostFile('content/a.md', source, settingOf(plainRules, 'content/a.md')),
  'templates of a post': (source) => withoutTemplates(`{{< ref "${source}`),
  'settings of a site': (source) =>
    readSite(
      ['eleventy.config.js', 'astro.config.mjs', 'CNAME'].map((path) => ({ path, text: source })),
      [source],
    ),
  'export of a site': (source) =>
    readAll(`<rss><channel><item><title>${source}</title></item>${source}</channel></rss>`),
  'text in an export': (source) =>
    readAll(`<rss><channel><item><description><![CDATA[${source}]]></description></item></channel></rss>`),
  'forged nodes': (source) =>
    readForeignNodes([paragraph([text(source)]), { type: source, children: [source] }]),
  'splices of a text': (source) => splicesBetween(textToBody(source), textToBody(other(source))),
};

async function readAll(text: string): Promise<void> {
  for await (const part of readExport(piecesOf(text))) if (part.share > 1) return;
}
