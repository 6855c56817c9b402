import { sourceShort } from '../../../core/citations/reference';
import { withheldWords } from '../../../core/citations/withheld';
import type { BlockKind, Row } from '../../../core/document/compare';
import type { Piece } from '../../../core/document/compare/pieces';
import type { Mark, Thing } from '../../../core/document/compare/tokens';
import type { CitationItem } from '../../../core/document/nodes';
import { isWithheld } from '../../../core/model/terms';
import type { ArticleSession } from '../../session/ArticleSession';
import { term } from '../../ui/terms';
import { t } from './messages';

type Records = Pick<ArticleSession, 'sources' | 'quotes' | 'snippets' | 'language'>;

/** A thing in the text, named in words. */
export function thingWords(records: Records, thing: Thing): string {
  switch (thing.kind) {
    case 'citation':
      return t('thing.citation', { works: thing.items.map((item) => workWords(records, item)).join('; ') });
    case 'snippet':
      return t('thing.snippet', { name: records.snippets.get(thing.snippetId)?.name ?? term('noRecord') });
    case 'figure':
      return t('thing.figure', { file: fileOf(thing.src) });
    case 'width':
      return t('thing.width', { percent: thing.percent });
    case 'markdown':
      return t('thing.markdown', { source: thing.source });
    case 'task':
      return thing.isDone ? t('thing.done') : t('thing.open');
    default:
      return t(`thing.${thing.kind}`);
  }
}

/** As its readers see a citation: who must not be named is not. */
function workWords({ sources, language }: Records, { sourceId, locator }: CitationItem): string {
  const source = sources.get(sourceId);
  if (!source) return term('noRecord');
  const name = isWithheld(source) ? withheldWords(source, language) : sourceShort(source.csl);
  return locator ? `${name}, ${locator}` : name;
}

/** A stored picture has no name but its hash: its beginning tells two pictures apart. */
const fileOf = (src: string): string => /^asset:([0-9a-f]{8})/.exec(src)?.[1] ?? src;

/** What words became that are the same: bold, tied to a record, … */
export const markNotes = (records: Records, { gained, lost }: Piece): string[] => [
  ...gained.map((mark) => t(`gained.${mark.kind}`, markValues(records, mark))),
  ...lost.map((mark) => t(`lost.${mark.kind}`, markValues(records, mark))),
];

function markValues({ quotes }: Records, mark: Mark): { url: string; record: string } {
  if (mark.kind === 'link') return { url: mark.url, record: '' };
  if (mark.kind !== 'quotation') return { url: '', record: '' };
  const quote = quotes.get(mark.quoteId);
  return { url: '', record: quote ? (quote.speaker?.name ?? term('noSpeaker')) : term('noRecord') };
}

/** What became of a block as a whole; null for one whose words say it all. */
export function rowNote({ change, isMoved, before, after, pieces }: Row): string | null {
  if (change === 'added') return isMoved ? t('row.movedHere') : t('row.added');
  if (change === 'removed') return isMoved ? t('row.movedAway') : t('row.removed');
  if (change === 'same' || !before || !after) return null;
  const [was, is] = [kindWords(before), kindWords(after)];
  if (was !== is) return t('row.kind', { was, is });
  const isLayout = pieces.every(
    (piece) => piece.change === 'same' && piece.gained.length + piece.lost.length === 0,
  );
  return isLayout ? t('row.layout', { kind: is }) : null;
}

function kindWords({ type, level = 2, list = 'bullet' }: BlockKind): string {
  if (type === 'heading') return t('kind.heading', { level });
  return type === 'list' ? t(`kind.list.${list}`) : t(`kind.${type}`);
}
