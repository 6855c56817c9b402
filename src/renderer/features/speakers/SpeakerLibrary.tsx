import { IconArrowMerge, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { heldOn, roleLine } from '../../../core/speakers/roles';
import type { SpeakerListItem } from '../../../ipc/channels/speakers';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { runCommand } from '../../shell/commands';
import { openSpeakerDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { RowDetail, RowTitle } from '../../ui/Row';
import { term } from '../../ui/terms';
import { CoverageSection } from '../coverage/CoverageSection';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { Merges } from '../library/Merges';
import { LinkButton, RecordActions, RecordText } from '../library/RecordDetail';
import { editEntry } from '../library/rowEntries';
import { type Sort, SortSelect } from '../library/SortSelect';
import { Uses } from '../library/Uses';
import { t } from './messages';

export function SpeakerLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const pages = usePages('speakers.list', { text, sort });
  const open = useCall('speakers.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title={term('speakers')}
      icon={IconUsers}
      find={t('find')}
      empty={{ title: t('empty'), hint: t('empty.hint') }}
      actions={
        <IconButton
          label={t('duplicates')}
          icon={IconArrowMerge}
          onPress={() => runCommand('speakers.findDuplicates')}
        />
      }
      newLabel={t('new.open')}
      onNew={() => void openSpeakerDialog()}
      text={text}
      onText={setText}
      filters={<SortSelect byName={t('byName')} value={sort} onChange={setSort} />}
      pages={pages}
      rowHeight={54}
      nameOf={({ name, quotes }) => t('row', { name, count: quotes })}
      row={(speaker) => (
        <>
          <RowTitle>{speaker.name}</RowTitle>
          <RowDetail>
            {[
              heldOn(speaker, null),
              speaker.side,
              ...speaker.aliases,
              t('quoteCount', { count: speaker.quotes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </RowDetail>
        </>
      )}
      openId={openId}
      onOpen={(speaker) => navigate({ view: 'speakers', id: speaker.id })}
      menu={(speaker) => [editEntry(() => void openSpeakerDialog(speaker))]}
      deletes="speaker"
      detail={open && <Detail speaker={open} />}
    />
  );
}

function Detail({ speaker }: { speaker: SpeakerListItem }) {
  const uses = useCall('speakers.uses', { id: speaker.id }).data;
  const quotes = useCall('quotes.list', { speakerId: speaker.id, limit: 50 }).data;
  return (
    <>
      <h2>{speaker.name}</h2>
      <dl>
        <dt>{t('role')}</dt>
        <dd>{speaker.role || t('notGiven')}</dd>
        <dt>{t('affiliation')}</dt>
        <dd>{speaker.affiliation || t('notGiven')}</dd>
        {speaker.roles.length > 0 && (
          <>
            <dt>{t('roles')}</dt>
            <dd>
              {speaker.roles.map((role) => (
                <div key={roleLine(role)}>{roleLine(role)}</div>
              ))}
            </dd>
          </>
        )}
        {speaker.aliases.length > 0 && (
          <>
            <dt>{t('aliases')}</dt>
            <dd>{speaker.aliases.join('; ')}</dd>
          </>
        )}
        {speaker.side && (
          <>
            <dt>{t('side')}</dt>
            <dd>{speaker.side}</dd>
          </>
        )}
      </dl>
      {speaker.note && <RecordText>{speaker.note}</RecordText>}
      <h3>{term('quotes')}</h3>
      <ul>
        {quotes?.items.map((quote) => (
          <li key={quote.id}>
            <LinkButton onPress={() => navigate({ view: 'quotes', id: quote.id })}>
              {term('quoted', { words: quote.text.slice(0, 120) })}
            </LinkButton>
          </li>
        ))}
        {quotes && quotes.total > quotes.items.length && (
          <li>{term('more', { count: quotes.total - quotes.items.length })}</li>
        )}
      </ul>
      <Merges what="speaker" id={speaker.id} />
      <Uses uses={uses} by="quotes" />
      <CoverageSection subject={{ of: 'speaker', id: speaker.id }} />
      <RecordActions>
        <Button onPress={() => void openSpeakerDialog(speaker)}>{term('edit')}</Button>
        <DeleteButton what="speaker" id={speaker.id} />
      </RecordActions>
    </>
  );
}
