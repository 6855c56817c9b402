import { IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { isOpenableUrl } from '../../../core/model/url';
import type { ArticleSession } from '../../session/ArticleSession';
import { searchPosts } from '../../session/editorServices';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { TextField } from '../../ui/TextField';
import { relatedKey } from './order';

/** Finds an article or archive post by typing, or takes an address with a title. */
export function AttachPost({ session }: { session: ArticleSession }) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const posts = usePosts(text, session.id);
  const isAddress = /^https?:/i.test(text.trim()) && isOpenableUrl(text);

  const attach = (post: RelatedPost) => {
    void session.attachRelated(post).catch(toastError);
    setText('');
    setTitle('');
  };
  return (
    <div className="related-attach">
      <ComboBox
        label="Attach a post"
        placeholder="Find by title, or paste an address"
        text={text}
        onText={setText}
        items={posts.map((post) => ({
          id: relatedKey(post),
          label: post.title || 'Untitled',
          detail: post.kind,
        }))}
        onPick={({ id }) => {
          const post = posts.find((other) => relatedKey(other) === id);
          if (post) attach(post);
        }}
      />
      {isAddress && (
        <form
          className="related-address"
          onSubmit={(event) => {
            event.preventDefault();
            const url = text.trim();
            attach({ kind: 'url', targetId: null, title: title.trim() || url, url, note: '' });
          }}
        >
          <TextField label="Title of the link" value={title} onChange={setTitle} />
          <Button type="submit" size="small" icon={IconLink}>
            Attach link
          </Button>
        </form>
      )}
    </div>
  );
}

const pause = 150;

/** What the text finds; an answer that a later one has overtaken is dropped. */
function usePosts(text: string, self: string): RelatedPost[] {
  const [posts, setPosts] = useState<RelatedPost[]>([]);
  useEffect(() => {
    let isOvertaken = false;
    const timer = setTimeout(() => {
      searchPosts(text, self).then((found) => !isOvertaken && setPosts(found), toastError);
    }, pause);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [text, self]);
  return posts;
}
