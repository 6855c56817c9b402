import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { runCommand } from '../../shell/commands';
import { navigate } from '../../shell/route';
import { toastError } from '../../shell/toast';
import { LibraryFrame } from '../library/LibraryFrame';

export function ArchiveLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const pages = usePages('archive.list', { text });
  return (
    <LibraryFrame
      title="Archive"
      icon={IconArchive}
      emptyHint="Posts that are already published: import the folder of your site to find and link them."
      newLabel="Import posts…"
      onNew={() => runCommand('import.archive')}
      text={text}
      onText={setText}
      pages={pages}
      rowHeight={54}
      nameOf={(post) => `${post.title}, ${post.publishedOn ?? 'not dated'}`}
      row={(post) => (
        <>
          <div className="row-title">{post.title}</div>
          <div className="row-detail">
            {[post.publishedOn?.slice(0, 10), post.section, post.tags.join(', ')]
              .filter(Boolean)
              .join(' · ') || post.slug}
          </div>
        </>
      )}
      openId={openId}
      onOpen={(post) => navigate({ view: 'archive', id: post.id })}
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
        <dt>Published</dt>
        <dd>{post.publishedOn?.slice(0, 10) ?? 'Not dated'}</dd>
        <dt>Section</dt>
        <dd>{post.section || 'None'}</dd>
        <dt>Tags</dt>
        <dd>{post.tags.join(', ') || 'None'}</dd>
        <dt>Address</dt>
        <dd>
          {isOpenableUrl(post.url) ? (
            <button
              type="button"
              className="link-button"
              onClick={() => void call('app.openExternal', { url: post.url }).catch(toastError)}
            >
              {post.url}
            </button>
          ) : (
            post.url || post.slug
          )}
        </dd>
      </dl>
      {post.summary && <p className="library-text">{post.summary}</p>}
      <p className="library-text">{post.text.slice(0, shownText)}</p>
    </>
  );
}
