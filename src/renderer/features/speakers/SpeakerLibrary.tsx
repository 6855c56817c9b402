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
import { Select } from '../../ui/Select';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { Merges } from '../library/Merges';
import { type Sort, sortChoices } from '../library/sorts';
import { Uses } from '../library/Uses';

export function SpeakerLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const pages = usePages('speakers.list', { text, sort });
  const open = useCall('speakers.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title="Speakers"
      icon={IconUsers}
      emptyHint="Whoever is quoted: people and bodies, with their role and affiliation."
      actions={
        <IconButton
          label="Find duplicate speakers…"
          icon={IconArrowMerge}
          onPress={() => runCommand('speakers.findDuplicates')}
        />
      }
      newLabel="New speaker…"
      onNew={() => void openSpeakerDialog()}
      text={text}
      onText={setText}
      filters={
        <Select label="Order" hideLabel value={sort} choices={sortChoices('By name')} onChange={setSort} />
      }
      pages={pages}
      rowHeight={54}
      nameOf={(speaker) => `${speaker.name}, ${quoteCount(speaker)}`}
      row={(speaker) => (
        <>
          <div className="row-title">{speaker.name}</div>
          <div className="row-detail">
            {[heldOn(speaker, null), speaker.side, ...speaker.aliases, quoteCount(speaker)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      )}
      openId={openId}
      onOpen={(speaker) => navigate({ view: 'speakers', id: speaker.id })}
      detail={open && <Detail speaker={open} />}
    />
  );
}

const quoteCount = ({ quotes }: SpeakerListItem): string => (quotes === 1 ? '1 quote' : `${quotes} quotes`);

function Detail({ speaker }: { speaker: SpeakerListItem }) {
  const uses = useCall('speakers.uses', { id: speaker.id }).data;
  const quotes = useCall('quotes.list', { speakerId: speaker.id, limit: 50 }).data;
  return (
    <>
      <h2>{speaker.name}</h2>
      <dl>
        <dt>Role</dt>
        <dd>{speaker.role || 'Not given'}</dd>
        <dt>Affiliation</dt>
        <dd>{speaker.affiliation || 'Not given'}</dd>
        {speaker.roles.length > 0 && (
          <>
            <dt>Was</dt>
            <dd>
              {speaker.roles.map((role) => (
                <div key={roleLine(role)}>{roleLine(role)}</div>
              ))}
            </dd>
          </>
        )}
        {speaker.aliases.length > 0 && (
          <>
            <dt>Also known as</dt>
            <dd>{speaker.aliases.join('; ')}</dd>
          </>
        )}
        {speaker.side && (
          <>
            <dt>Side</dt>
            <dd>{speaker.side}</dd>
          </>
        )}
      </dl>
      {speaker.note && <p className="library-text">{speaker.note}</p>}
      <h3>Quotes</h3>
      <ul>
        {quotes?.items.map((quote) => (
          <li key={quote.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => navigate({ view: 'quotes', id: quote.id })}
            >
              “{quote.text.slice(0, 120)}”
            </button>
          </li>
        ))}
        {quotes && quotes.total > quotes.items.length && (
          <li>and {(quotes.total - quotes.items.length).toLocaleString()} more</li>
        )}
      </ul>
      <Merges what="speaker" id={speaker.id} />
      <Uses uses={uses} />
      <div className="library-actions">
        <Button onPress={() => void openSpeakerDialog(speaker)}>Edit…</Button>
        <DeleteButton channel="speakers.delete" what="speaker" id={speaker.id} />
      </div>
    </>
  );
}
