import { useEffect, useRef, useState } from 'react';
import type { EditorHandle } from '../../../editor/api';
import { useCurrentSession } from '../../session/current';
import { bringFront } from '../../shell/beside';
import { runCommand } from '../../shell/commands';
import { Store, useStore } from '../../shell/store';
import { FormError } from '../../ui/FieldParts';
import { PageFrame } from '../../ui/PageFrame';
import styles from './beside.module.css';
import { scrollToView } from './followText';
import { t } from './messages';
import { updatePage } from './updatePage';
import { usePage } from './usePage';

const noHandle = new Store<EditorHandle | null>(null);

/** An article as readers see it. That of the open one follows its text: what is typed, and where it is scrolled to. */
export function ArticlePage({ articleId, title }: { articleId: string; title: string }) {
  const { html, error } = usePage(articleId);
  if (error) return <FormError>{error.message}</FormError>;
  if (html === null) return <p role="status">{t('making')}</p>;
  return <LivePage articleId={articleId} title={title} html={html} />;
}

function LivePage({ articleId, title, html }: { articleId: string; title: string; html: string }) {
  const [first] = useState(html);
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const session = useCurrentSession();
  const followed = session?.id === articleId ? session : null;
  const handle = useStore(followed?.handle ?? noHandle);

  useEffect(() => {
    if (page) updatePage(page, html);
  }, [page, html]);
  useEffect(() => {
    if (!page || !followed || !handle) return;
    return handle.followView((view) => scrollToView(page, followed, view));
  }, [page, followed, handle]);

  return (
    <div className={styles.page}>
      <PageFrame
        title={t('frame', { title })}
        frame={frame}
        html={first}
        onLoad={setPage}
        onEscape={() => {
          bringFront('article');
          runCommand('go.editor');
        }}
      />
    </div>
  );
}
