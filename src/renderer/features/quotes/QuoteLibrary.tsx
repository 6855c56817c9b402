import { IconBlockquote, IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { formatLocator, sourceBesideTitle } from '../../../core/citations/reference';
import type { EvidenceFilter } from '../../../core/model/evidence';
import { heldOn } from '../../../core/speakers/roles';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { openCorrections } from '../../shell/corrections';
import { openQuoteDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { RowDetail, RowText } from '../../ui/Row';
import { term } from '../../ui/terms';
import { EvidenceLine } from '../evidence/EvidenceLine';
import { EvidenceSelect } from '../evidence/EvidenceSelect';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { RecordActions, RecordText } from '../library/RecordDetail';
import { copyEntry, editEntry } from '../library/rowEntries';
import { type Sort, SortSelect } from '../library/SortSelect';
import { Uses } from '../library/Uses';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { whoSaid } from '../sources/confidential/whoSaid';
import { quoteTermsWords } from '../terms/TermsBadges';
import { t } from './messages';
import styles from './quotes.module.css';

export function QuoteLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('updated');
  const [unused, setUnused] = useState(false);
  const [evidence, setEvidence] = useState<EvidenceFilter | 'any'>('any');
  const pages = usePages('quotes.list', {
    text,
    sort,
    ...(unused ? { unused } : {}),
    ...(evidence === 'any' ? {} : { evidence }),
  });
  const open = useCall('quotes.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title={term('quotes')}
      icon={IconBlockquote}
      find={t('find')}
      empty={{ title: t('empty'), hint: t('empty.hint') }}
      newLabel={t('capture.open')}
      onNew={() => void openQuoteDialog()}
      text={text}
      onText={setText}
      filters={
        <>
          <SortSelect byName={t('bySpeaker')} value={sort} onChange={setSort} />
          <EvidenceSelect value={evidence} onChange={setEvidence} />
          <Checkbox isSelected={unused} onChange={setUnused}>
            {t('unusedOnly')}
          </Checkbox>
        </>
      }
      pages={pages}
      rowHeight={78}
      nameOf={(quote) =>
        [quote.text, quote.speaker?.name ?? t('row.noSpeaker'), ...limitsOf(quote)].join(', ')
      }
      row={(quote) => (
        <>
          <RowText>{term('quoted', { words: quote.text })}</RowText>
          <RowDetail>
            {[
              whoSaid(quote, quote.language) || t('noSpeaker'),
              ...limitsOf(quote),
              ...(quote.uses > 0 ? [t('usedIn', { count: quote.uses })] : []),
            ].join(' · ')}
          </RowDetail>
        </>
      )}
      openId={openId}
      onOpen={(quote) => navigate({ view: 'quotes', id: quote.id })}
      menu={(quote) => [
        editEntry(() => void openQuoteDialog(quote)),
        copyEntry('copyWords', t('copyWords'), quote.text),
        {
          id: 'source',
          label: t('showSource'),
          icon: IconBooks,
          isDisabled: quote.sourceId === null,
          run: () => navigate({ view: 'sources', id: quote.sourceId ?? '' }),
        },
      ]}
      deletes="quote"
      detail={open && <Detail quote={open} />}
    />
  );
}

const limitsOf = (quote: QuoteDetail): string[] => quoteTermsWords(quote).map(({ word }) => word);

function Detail({ quote }: { quote: QuoteDetail }) {
  const uses = useCall('quotes.uses', { id: quote.id }).data;
  const { speaker, source, translation, contextBefore, contextAfter } = quote;
  return (
    <>
      <h2 lang={quote.language}>{term('quoted', { words: quote.text })}</h2>
      <dl>
        <dt>{term('speaker')}</dt>
        <dd>
          {speaker
            ? [speaker.name, heldOn(speaker, quote.dateSaid)].filter(Boolean).join(', ')
            : t('speaker.none')}
        </dd>
        <dt>{term('source')}</dt>
        <dd>
          {sourceOf(quote)}
          {quote.knownThrough && ` ${t('knownThrough')}`}
        </dd>
        <dt>{t('said')}</dt>
        <dd>{quote.dateSaid ?? t('said.unknown')}</dd>
      </dl>
      <div className={styles.verbatim}>
        <EvidenceLine quote={quote} />
        {source && <VerbatimLine sourceId={source.id} quoted={quote.text} />}
      </div>
      {translation && (
        <RecordText>
          {translation} {quote.translator && `(${quote.translator})`}
        </RecordText>
      )}
      {(contextBefore || contextAfter) && (
        <RecordText>
          … {beforeWords(contextBefore)}
          <strong>{quote.text}</strong>
          {afterWords(contextAfter)} …
        </RecordText>
      )}
      {quote.note && <RecordText>{quote.note}</RecordText>}
      <Uses uses={uses} />
      <RecordActions>
        <Button onPress={() => void openQuoteDialog(quote)}>{term('edit')}</Button>
        <Button onPress={() => openCorrections({ kind: 'quote', target: quote.id })}>
          {t('corrections')}
        </Button>
        <DeleteButton what="quote" id={quote.id} />
      </RecordActions>
    </>
  );
}

/** Context is stored without the space beside the words. */
const beforeWords = (text: string) => (text === '' || /[\p{Ps}\p{Pi}]$/u.test(text) ? text : `${text} `);
const afterWords = (text: string) =>
  text === '' || /^[\p{Pe}\p{Pf}.,;:!?…]/u.test(text) ? text : ` ${text}`;

function sourceOf({ source, locator, locatorLabel }: QuoteDetail): string {
  const name = source
    ? [sourceBesideTitle(source.csl), source.csl.title].filter(Boolean).join(' ')
    : t('source.none');
  return locator
    ? t('sourceWithLocator', { source: name, locator: formatLocator(locatorLabel, locator) })
    : name;
}
