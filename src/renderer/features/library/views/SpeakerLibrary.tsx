import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { SpeakerListItem } from '../../../../ipc/channels/library';
import { useCall } from '../../../api/query';
import { usePages } from '../../../api/usePages';
import { navigate } from '../../../app/route';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { openSpeakerDialog } from '../dialogs';
import { DeleteButton } from './DeleteButton';
import { LibraryFrame } from './LibraryFrame';
import { type Sort, sortChoices } from './sorts';
import { Uses } from './Uses';

export function SpeakerLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const pages = usePages('speakers.list', { text, sort });
  const everyone = useCall('speakers.list', { limit: 1000 }, { enabled: openId !== undefined }).data;
  const open = everyone?.items.find(({ id }) => id === openId);
  return (
    <LibraryFrame
      title="Speakers"
      icon={IconUsers}
      emptyHint="Whoever is quoted: people and bodies, with their role and affiliation."
      newLabel="New speaker…"
      onNew={() => void openSpeakerDialog()}
      text={text}
      onText={setText}
      filters={
        <Select label="Order" hideLabel value={sort} choices={sortChoices('By name')} onChange={setSort} />
      }
      pages={pages}
      rowHeight={54}
      nameOf={(speaker) => `${speaker.name}, ${speaker.quotes} quotes`}
      row={(speaker) => (
        <>
          <div className="row-title">{speaker.name}</div>
          <div className="row-detail">
            {[speaker.role, speaker.affiliation, speaker.side, `${speaker.quotes} quotes`]
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
      </ul>
      <Uses uses={uses} />
      <div className="library-actions">
        <Button onPress={() => void openSpeakerDialog(speaker)}>Edit…</Button>
        <DeleteButton channel="speakers.delete" what="speaker" id={speaker.id} />
      </div>
    </>
  );
}
