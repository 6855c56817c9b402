import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import type { Snippet } from '../../../core/model/snippet';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { openSnippetDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { type Sort, sortChoices } from '../library/sorts';
import { Uses } from '../library/Uses';

export function SnippetLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const pages = usePages('snippets.list', { text, sort });
  const open = useCall('snippets.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title="Snippets"
      icon={IconTemplate}
      emptyHint="A block kept once and placed in many articles: a subscribe line, a correction notice."
      newLabel="New snippet…"
      onNew={() => void openSnippetDialog()}
      text={text}
      onText={setText}
      filters={
        <Select label="Order" hideLabel value={sort} choices={sortChoices('By name')} onChange={setSort} />
      }
      pages={pages}
      rowHeight={54}
      nameOf={(snippet) => snippet.name}
      row={(snippet) => (
        <>
          <div className="row-title">{snippet.name}</div>
          <div className="row-detail">
            {snippet.uses > 0 ? `In ${snippet.uses} articles · ` : ''}
            {snippet.markdown.slice(0, 120)}
          </div>
        </>
      )}
      openId={openId}
      onOpen={(snippet) => navigate({ view: 'snippets', id: snippet.id })}
      detail={open && <Detail snippet={open} />}
    />
  );
}

function Detail({ snippet }: { snippet: Snippet }) {
  const uses = useCall('snippets.uses', { id: snippet.id }).data;
  return (
    <>
      <h2>{snippet.name}</h2>
      <pre className="library-text" data-mono>
        {snippet.markdown}
      </pre>
      <Uses uses={uses} />
      <div className="library-actions">
        <Button onPress={() => void openSnippetDialog(snippet)}>Edit…</Button>
        <DeleteButton channel="snippets.delete" what="snippet" id={snippet.id} />
      </div>
    </>
  );
}
