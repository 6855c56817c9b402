import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import type { Snippet } from '../../../core/model/snippet';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { openSnippetDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { RowDetail, RowTitle } from '../../ui/Row';
import { term } from '../../ui/terms';
import { DeleteButton } from '../library/DeleteButton';
import { LibraryFrame } from '../library/LibraryFrame';
import { RecordActions, RecordCode } from '../library/RecordDetail';
import { copyEntry, editEntry } from '../library/rowEntries';
import { type Sort, SortSelect } from '../library/SortSelect';
import { Uses } from '../library/Uses';
import { t } from './messages';

export function SnippetLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const pages = usePages('snippets.list', { text, sort });
  const open = useCall('snippets.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title={term('snippets')}
      icon={IconTemplate}
      find={t('find')}
      empty={{ title: t('empty'), hint: t('empty.hint') }}
      newLabel={t('new.open')}
      onNew={() => void openSnippetDialog()}
      text={text}
      onText={setText}
      filters={<SortSelect byName={t('byName')} value={sort} onChange={setSort} />}
      pages={pages}
      rowHeight={54}
      nameOf={(snippet) => snippet.name}
      row={(snippet) => (
        <>
          <RowTitle>{snippet.name}</RowTitle>
          <RowDetail>
            {[
              ...(snippet.purpose === 'notice' ? [t('isNotice')] : []),
              ...(snippet.uses > 0 ? [t('uses', { count: snippet.uses })] : []),
              snippet.markdown.slice(0, 120),
            ].join(' · ')}
          </RowDetail>
        </>
      )}
      openId={openId}
      onOpen={(snippet) => navigate({ view: 'snippets', id: snippet.id })}
      menu={(snippet) => [
        editEntry(() => void openSnippetDialog(snippet)),
        copyEntry('copyMarkdown', t('copyMarkdown'), snippet.markdown),
      ]}
      deletes="snippet"
      detail={open && <Detail snippet={open} />}
    />
  );
}

function Detail({ snippet }: { snippet: Snippet }) {
  const uses = useCall('snippets.uses', { id: snippet.id }).data;
  return (
    <>
      <h2>{snippet.name}</h2>
      {snippet.purpose === 'notice' && <p>{t('isNotice')}</p>}
      <RecordCode>{snippet.markdown}</RecordCode>
      <Uses uses={uses} />
      <RecordActions>
        <Button onPress={() => void openSnippetDialog(snippet)}>{term('edit')}</Button>
        <DeleteButton what="snippet" id={snippet.id} />
      </RecordActions>
    </>
  );
}
