import { IconBlockquote } from '@tabler/icons-react';
import { useState } from 'react';
import { formatLocator, sourceShort } from '../../../core/citations/reference';
import { heldOn } from '../../../core/speakers/roles';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { openQuoteDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { type Sort, sortChoices } from '../library/sorts';
import { Uses } from '../library/Uses';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { isWithheld, whoSaid } from '../sources/confidential/whoSaid';

export function QuoteLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('updated');
  const [unused, setUnused] = useState(false);
  const pages = usePages('quotes.list', { text, sort, ...(unused ? { unused } : {}) });
  const open = useCall('quotes.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title="Quotes"
      icon={IconBlockquote}
      emptyHint="Attach words in an article to their speaker and source, or capture a quote by hand."
      newLabel="Capture quote…"
      onNew={() => void openQuoteDialog()}
      text={text}
      onText={setText}
      filters={
        <>
          <Select
            label="Order"
            hideLabel
            value={sort}
            choices={sortChoices('By speaker')}
            onChange={setSort}
          />
          <Checkbox isSelected={unused} onChange={setUnused}>
            Unused only
          </Checkbox>
        </>
      }
      pages={pages}
      rowHeight={78}
      nameOf={(quote) =>
        `${quote.text}, ${quote.speaker?.name ?? 'no speaker'}${isWithheld(quote) ? ', confidential' : ''}`
      }
      row={(quote) => (
        <>
          <div className="row-words">“{quote.text}”</div>
          <div className="row-detail">
            {whoSaid(quote, quote.language) || 'No speaker yet'}
            {isWithheld(quote) ? ' · confidential' : ''}
            {quote.uses > 0 ? ` · used in ${quote.uses}` : ''}
          </div>
        </>
      )}
      openId={openId}
      onOpen={(quote) => navigate({ view: 'quotes', id: quote.id })}
      detail={open && <Detail quote={open} />}
    />
  );
}

function Detail({ quote }: { quote: QuoteDetail }) {
  const uses = useCall('quotes.uses', { id: quote.id }).data;
  const { speaker, source, translation, contextBefore, contextAfter } = quote;
  return (
    <>
      <h2 lang={quote.language}>“{quote.text}”</h2>
      <dl>
        <dt>Speaker</dt>
        <dd>
          {speaker ? [speaker.name, heldOn(speaker, quote.dateSaid)].filter(Boolean).join(', ') : 'Not named'}
        </dd>
        <dt>Source</dt>
        <dd>
          {source ? `${sourceShort(source.csl)} ${source.csl.title ?? ''}` : 'None'}
          {quote.locator && `, ${formatLocator(quote.locatorLabel, quote.locator)}`}{' '}
          {isWithheld(quote) && <Badge tone="warn">confidential</Badge>}
          {quote.knownThrough && ' All other quotes of this speaker come from confidential sources.'}
        </dd>
        <dt>Said</dt>
        <dd>{quote.dateSaid ?? 'Not dated'}</dd>
        <dt>Verified</dt>
        <dd>{quote.verifiedOn ?? 'Not yet'}</dd>
      </dl>
      {source && <VerbatimLine sourceId={source.id} quoted={quote.text} />}
      {translation && (
        <p className="library-text">
          {translation} {quote.translator && `(${quote.translator})`}
        </p>
      )}
      {(contextBefore || contextAfter) && (
        <p className="library-text">
          … {contextBefore} <strong>{quote.text}</strong> {contextAfter} …
        </p>
      )}
      {quote.note && <p className="library-text">{quote.note}</p>}
      <Uses uses={uses} />
      <div className="library-actions">
        <Button onPress={() => void openQuoteDialog(quote)}>Edit…</Button>
        <DeleteButton channel="quotes.delete" what="quote" id={quote.id} />
      </div>
    </>
  );
}
