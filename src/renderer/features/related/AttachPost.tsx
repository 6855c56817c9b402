import { IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { asRelated, type Suggestion } from '../../../core/model/suggestion';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { perform } from '../../shell/perform';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import styles from './AttachPost.module.css';
import { t } from './messages';

/** Attaches an article or archive post found by typing, or a web address with a title. */
export function AttachPost({ session }: { session: ArticleSession }) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const { posts, isLoading } = usePosts(text, session.id);
  const isAddress = /^https?:/i.test(text.trim()) && isOpenableUrl(text);

  const attach = (post: RelatedPost) => {
    void perform(() => session.attachRelated(post));
    setText('');
    setTitle('');
  };
  return (
    <div className={styles.attach}>
      <ComboBox
        label={t('attach')}
        placeholder={t('attach.find')}
        text={text}
        onText={setText}
        items={posts.map((post) => ({
          id: post.id,
          label: post.title || term('untitled'),
          detail: t(`kind.${post.kind}`),
        }))}
        isLoading={isLoading}
        onPick={({ id }) => {
          const post = posts.find((other) => other.id === id);
          if (post) attach(asRelated(post));
        }}
      />
      {isAddress && (
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            const url = text.trim();
            attach({ kind: 'url', targetId: null, title: title.trim() || url, url, note: '' });
          }}
        >
          <TextField label={t('attach.title')} value={title} onChange={setTitle} />
          <div className={styles.submit}>
            <Button type="submit" size="small" icon={IconLink}>
              {t('attach.link')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

const pause = 150;
const offered = 8;

/** The posts that match the text; a result that arrives after a later one is dropped. */
function usePosts(text: string, self: string) {
  const [found, setFound] = useState<{ posts: Suggestion[]; of: string }>({ posts: [], of: '' });
  useEffect(() => {
    let isOvertaken = false;
    const timer = setTimeout(() => {
      call('articles.offerPosts', { id: self, text, limit: offered }).then(
        (posts) => !isOvertaken && setFound({ posts, of: text }),
        toastError,
      );
    }, pause);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [text, self]);
  return { posts: found.posts, isLoading: found.of !== text };
}
