import mammoth from 'mammoth';
import type { CommentThread } from '../../../core/model/comment';
import type { LedgerEntry, LedgerPlace } from '../../../core/model/ledger';
import type { TrackedChanges } from '../../../core/model/trackedChanges';
import type { Pictures } from '../pictures';
import { Account } from './account';
import { settleBoxes } from './boxes';
import { commentsOf, countComments, showComments } from './comments';
import { elementsIn, remove, wordsOf } from './dom';
import { leaveOutEmptyLinks } from './emptyLinks';
import { leaveOutContents, settleFields } from './fields';
import { WordFile } from './file';
import { settleLetters, settleSmall } from './letters';
import { markReview } from './markReview';
import { Notes } from './notes';
import { Numbers } from './numbers';
import { settleParagraphs, styleMap, withPlaces } from './paragraphs';
import { leaveOutMissing, noteWidths, pictureReader, textWidthOf, withoutNowhere } from './pictures';
import { Codes } from './reviewCodes';
import { settleChanges } from './revisions';
import { Styles } from './styles';
import { threadsOf } from './threads';

export interface ReadDocx {
  html: string;
  pictures: Pictures;
  /** What does not come in as it is in the file. */
  ledger: LedgerEntry[];
  /** What mammoth could not read, in its words. */
  messages: string[];
  /** The comments, where changes come in as suggestions. */
  threads: CommentThread[];
  /** What the codes in the HTML mean. */
  codes: Codes;
}

/**
 * Reads a Word file (ECMA-376) with mammoth. What mammoth drops or reads otherwise than Word shows it is settled in the
 * XML before: tracked changes, hidden text, text boxes, fields, the numbers of lists, styles. `stem` begins the names
 * of the pictures. Throws if the bytes are no Word file.
 */
export async function readDocx(
  bytes: Uint8Array,
  stem: string,
  changes: TrackedChanges = 'accepted',
): Promise<ReadDocx> {
  const file = await WordFile.open(bytes);
  const main = await file.main();
  const account = new Account();
  const part = async (kind: string) => {
    const [name] = await file.partsOf(main, kind);
    return { name, xml: name === undefined ? null : await file.xml(name) };
  };
  const styles = new Styles((await part('/styles')).xml);
  const numbering = await part('/numbering');
  const numbers = new Numbers(numbering.xml, account);
  const comments = commentsOf((await part('/comments')).xml);
  const codes = new Codes();
  const { threads, byComment } =
    changes === 'reviewed'
      ? threadsOf((await part('/comments')).xml, (await part('/commentsExtended')).xml)
      : noThreads;
  const notes = new Notes(file, main);
  await notes.find();
  const document = (await file.xml(main))?.documentElement;
  const width = document ? textWidthOf(document) : 0;
  for (const name of [
    main,
    ...(await file.partsOf(main, '/footnotes')),
    ...(await file.partsOf(main, '/endnotes')),
  ]) {
    const root = (await file.xml(name))?.documentElement;
    if (!root) continue;
    settleBoxes(root, account);
    if (changes !== 'shown')
      countComments(root, comments, account, changes === 'reviewed' ? 'text' : 'leftOut');
    if (changes === 'reviewed') markReview(root, byComment, codes);
    settleChanges(root, changes, account);
    leaveOutContents(root, styles, account);
    settleSmall(root, account);
    settleLetters(root, styles, account);
    settleFields(root);
    leaveOutEmptyLinks(root, account);
    if (changes === 'shown') showComments(root, comments);
    settleParagraphs(root, styles, numbers);
    await leaveOutMissing(root, name, file, account);
    noteWidths(root, width);
    await countDrawings(root, name, file, account);
  }
  await notes.countGone(account);
  await countFrames(file, main, account);
  await emptyStyles(file, [(await part('/styles')).name, numbering.name]);
  const { pictures, convertImage } = pictureReader(stem, account);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: await file.bytes() },
    { styleMap, convertImage, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false },
  );
  return {
    html: withoutNowhere(withPlaces(value)),
    pictures,
    ledger: account.entries(),
    messages: [...new Set(messages.map(({ message }) => message))]
      .filter((words) => !/ID Stet|^Image of type/.test(words))
      .slice(0, 5),
    threads,
    codes,
  };
}

const noThreads = { threads: [], byComment: new Map<string, string>() };

/** mammoth is given the styles and lists in the text itself. */
async function emptyStyles(file: WordFile, names: (string | undefined)[]): Promise<void> {
  for (const name of names) {
    const root = name === undefined ? null : (await file.xml(name))?.documentElement;
    for (const child of root ? elementsIn(root, 'w:style', 'w:num', 'w:abstractNum') : []) remove(child);
  }
}

/** Where a header and a footer come that the user has back: at the beginning and at the end. */
const places: Record<'header' | 'footer', LedgerPlace> = {
  header: [{ last: '', blocks: 0, isLeftOut: false }],
  footer: [],
};

/** Headers and footers stand on each page of the file, and in no article. */
async function countFrames(file: WordFile, main: string, account: Account): Promise<void> {
  for (const part of ['header', 'footer'] as const) {
    const seen = new Set<string>();
    for (const name of await file.partsOf(main, `/${part}`)) {
      const root = (await file.xml(name))?.documentElement;
      const words = root ? wordsOf(root) : '';
      if (root && !seen.has(words)) {
        if (words !== '') account.add(part, words, { content: words, place: places[part] });
        account.addInside(root);
      }
      seen.add(words);
    }
  }
}

/** The words of charts and diagrams stand in parts of their own. */
async function countDrawings(root: Element, part: string, file: WordFile, account: Account): Promise<void> {
  if (elementsIn(root, 'c:chart', 'dgm:relIds').length === 0) return;
  for (const kind of ['/chart', '/diagramData'])
    for (const name of await file.partsOf(part, kind)) {
      const drawn = (await file.xml(name))?.documentElement;
      account.add('drawing', drawn ? wordsOf(drawn) : '');
    }
}
