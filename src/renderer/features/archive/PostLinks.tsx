import type { LinkedPost } from '../../../core/model/archivePost';
import { useCall } from '../../api/query';
import { openLinks } from '../../shell/coverage';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import { LinkButton } from '../library/RecordDetail';
import { t } from './messages';

/** The articles and posts that link to a post, and those to which it links. */
export function PostLinks({ id }: { id: string }) {
  const links = useCall('archive.links', { id }).data;
  if (!links) return null;
  return (
    <>
      <Posts title={t('linkedFrom', { count: links.from.length })} posts={links.from} />
      <Posts title={t('linksTo', { count: links.to.length })} posts={links.to} />
      {links.from.length + links.to.length > 0 && (
        <Button size="small" onPress={() => openLinks(id)}>
          {t('linksAround')}
        </Button>
      )}
    </>
  );
}

/** Posts of a list; more would push the text out of sight. */
const listed = 20;

function Posts({ title, posts }: { title: string; posts: LinkedPost[] }) {
  if (posts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {posts.slice(0, listed).map(({ kind, id, title: name }) => (
          <li key={id}>
            <LinkButton onPress={() => navigate({ view: kind, id })}>{name || term('untitled')}</LinkButton>
          </li>
        ))}
      </ul>
      {posts.length > listed && <p>{term('more', { count: posts.length - listed })}</p>}
    </>
  );
}
