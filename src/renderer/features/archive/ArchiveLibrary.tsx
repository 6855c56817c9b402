import { IconArchive, IconChartBar } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { isOpenableUrl } from '../../../core/model/url';
import { commandTitle } from '../../../ipc/commands';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { runCommand } from '../../shell/commands';
import { openCoverage } from '../../shell/coverage';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { RowDetail, RowTitle } from '../../ui/Row';
import { term } from '../../ui/terms';
import { day } from '../../ui/when';
import { LibraryFrame } from '../library/LibraryFrame';
import { LinkButton, RecordText } from '../library/RecordDetail';
import { addressEntries } from '../library/rowEntries';
import { t } from './messages';
import { PostLinks } from './PostLinks';

export function ArchiveLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const isReadOnly = useReadOnly();
  const pages = usePages('archive.list', { text });
  return (
    <LibraryFrame
      title={term('archive')}
      icon={IconArchive}
      find={t('find')}
      empty={{ title: t('empty'), hint: t('empty.hint') }}
      actions={
        <>
          <IconButton
            label={commandTitle('coverage.open')}
            icon={IconChartBar}
            onPress={() => runCommand('coverage.open')}
          />
          {!isReadOnly && <Button onPress={() => runCommand('import.archiveFile')}>{t('importFile')}</Button>}
        </>
      }
      newLabel={t('import')}
      onNew={() => runCommand('import.archive')}
      text={text}
      onText={setText}
      pages={pages}
      rowHeight={54}
      nameOf={({ title, publishedOn }) =>
        t('row', { title, date: publishedOn ? day(publishedOn) : t('row.notDated') })
      }
      row={(post) => (
        <>
          <RowTitle>{post.title}</RowTitle>
          <RowDetail>
            {[post.publishedOn && day(post.publishedOn), post.section, post.tags.join(', '), post.url]
              .filter(Boolean)
              .join(' · ') || post.slug}
          </RowDetail>
        </>
      )}
      openId={openId}
      onOpen={(post) => navigate({ view: 'archive', id: post.id })}
      menu={(post) => addressEntries(post.url)}
      detail={openId && <Detail id={openId} />}
    />
  );
}

const shownText = 4000;

function Detail({ id }: { id: string }) {
  const post = useCall('archive.get', { id }).data;
  if (!post) return null;
  return (
    <>
      <h2>{post.title}</h2>
      <dl>
        <dt>{term('published')}</dt>
        <dd>{post.publishedOn ? day(post.publishedOn) : t('notDated')}</dd>
        {post.authors.length > 0 && (
          <>
            <dt>{t('authors')}</dt>
            <dd>{post.authors.join(', ')}</dd>
          </>
        )}
        <dt>{t('section')}</dt>
        <dd>
          {post.section ? (
            <LinkButton onPress={() => openCoverage({ of: 'section', section: post.section })}>
              {post.section}
            </LinkButton>
          ) : (
            t('none')
          )}
        </dd>
        <dt>{t('tags')}</dt>
        <dd>
          {post.tags.length === 0 && t('none')}
          {post.tags.map((tag, at) => (
            <Fragment key={tag}>
              {at > 0 && ', '}
              <LinkButton onPress={() => openCoverage({ of: 'tag', tag })}>{tag}</LinkButton>
            </Fragment>
          ))}
        </dd>
        <dt>{t('address')}</dt>
        <dd>
          {isOpenableUrl(post.url) ? (
            <LinkButton onPress={() => void perform(() => call('app.openExternal', { url: post.url }))}>
              {post.url}
            </LinkButton>
          ) : (
            post.url || post.slug
          )}
        </dd>
      </dl>
      <PostLinks id={id} />
      {post.summary && <RecordText>{post.summary}</RecordText>}
      <RecordText>{post.text.slice(0, shownText)}</RecordText>
    </>
  );
}
