import { IconBooks, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { fullName, namesOf, partialDateOf, textOf } from '../../../core/citations/csl';
import { sourceShort } from '../../../core/citations/reference';
import { withheldWords } from '../../../core/citations/withheld';
import { cslTypes, type Source } from '../../../core/model/source';
import { isOpenableUrl } from '../../../core/model/url';
import { commands } from '../../../ipc/commands';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { runCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { openSourceDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { Select } from '../../ui/Select';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { Merges } from '../library/Merges';
import { type Sort, sortChoices } from '../library/sorts';
import { Uses } from '../library/Uses';
import { KeptPage } from '../snapshots/KeptPage';
import { ArchiveMenu } from './ArchiveMenu';
import { typeNames } from './cslForm';

export function SourceLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('updated');
  const [type, setType] = useState('');
  const pages = usePages('sources.list', { text, sort, ...(type ? { type } : {}) });
  const open = useCall('sources.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title="Sources"
      icon={IconBooks}
      emptyHint="A source is where words were found: a page, an article, a report, an interview."
      actions={<ExchangeMenu />}
      newLabel="New source…"
      onNew={() => void openSourceDialog()}
      text={text}
      onText={setText}
      filters={
        <>
          <Select
            label="Type"
            hideLabel
            value={type}
            choices={[
              { id: '', label: 'Any type' },
              ...cslTypes.map((id) => ({ id: id as string, label: typeNames[id] ?? id })),
            ]}
            onChange={setType}
          />
          <Select
            label="Order"
            hideLabel
            value={sort}
            choices={sortChoices('By author')}
            onChange={setSort}
          />
        </>
      }
      pages={pages}
      rowHeight={56}
      nameOf={(source) =>
        `${source.csl.title ?? 'Untitled'}, ${sourceShort(source.csl)}${source.confidential ? ', confidential' : ''}`
      }
      row={(source) => (
        <>
          <div className="row-title">{source.csl.title || 'Untitled'}</div>
          <div className="row-detail">
            {sourceShort(source.csl)} · {typeNames[source.csl.type] ?? source.csl.type}
            {source.confidential ? ' · confidential' : ''}
            {source.uses > 0 ? ` · cited in ${source.uses}` : ''}
          </div>
        </>
      )}
      openId={openId}
      onOpen={(source) => navigate({ view: 'sources', id: source.id })}
      detail={open && <Detail source={open} />}
    />
  );
}

const exchange = [
  'sources.fromPage',
  'sources.importFile',
  'sources.exportFile',
  'sources.findDuplicates',
  'sources.citationKeys',
] as const;

function ExchangeMenu() {
  return (
    <Menu
      label="Sources in and out"
      trigger={<IconButton label="Import, export, duplicates" icon={IconDots} />}
      entries={exchange.map((id) => ({ id, label: commands[id].title, run: () => void runCommand(id) }))}
    />
  );
}

function Detail({ source }: { source: Source }) {
  const uses = useCall('sources.uses', { id: source.id }).data;
  const { csl } = source;
  const url = textOf(csl, 'URL');
  return (
    <>
      <h2>{csl.title || 'Untitled'}</h2>
      <dl>
        <dt>Type</dt>
        <dd>{typeNames[csl.type] ?? csl.type}</dd>
        <dt>Authors</dt>
        <dd>{namesOf(csl).map(fullName).join('; ') || 'None'}</dd>
        <dt>In</dt>
        <dd>
          {[textOf(csl, 'container-title'), textOf(csl, 'publisher')].filter(Boolean).join(', ') ||
            'Not known'}
        </dd>
        <dt>Published</dt>
        <dd>{partialDateOf(csl, 'issued') || 'Not dated'}</dd>
        <dt>Key</dt>
        <dd>{source.citationKey}</dd>
        {url && (
          <>
            <dt>Address</dt>
            <dd>
              <Address url={url} />
              {!source.confidential && <ArchiveMenu url={url} />}
            </dd>
          </>
        )}
        {source.archiveUrl && (
          <>
            <dt>Archived</dt>
            <dd>
              <Address url={source.archiveUrl} />
            </dd>
          </>
        )}
      </dl>
      {source.confidential && (
        <p className="library-withheld">
          <Badge tone="warn">confidential</Badge> Readers see “{withheldWords(source, 'en')}”.
        </p>
      )}
      {source.note && <p className="library-text">{source.note}</p>}
      <KeptPage source={source} />
      <Merges what="source" id={source.id} />
      <Uses uses={uses} />
      <div className="library-actions">
        <Button onPress={() => void openSourceDialog(source)}>Edit…</Button>
        <DeleteButton channel="sources.delete" what="source" id={source.id} />
      </div>
    </>
  );
}

function Address({ url }: { url: string }) {
  if (!isOpenableUrl(url)) return url;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => void perform(() => call('app.openExternal', { url }))}
    >
      {url}
    </button>
  );
}
