import { IconX } from '@tabler/icons-react';
import { useCall } from '../../api/query';
import { useRecord } from '../../api/useRecord';
import { type Beside, closeBeside } from '../../shell/beside';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { headlineOf, term } from '../../ui/terms';
import { ArticlePage } from './ArticlePage';
import styles from './beside.module.css';
import { t } from './messages';
import { SourcePane } from './SourcePane';

/** The pane beside the open article; `articleId` is the open one. */
export function BesidePane({ beside, articleId }: { beside: Beside; articleId: string }) {
  switch (beside.kind) {
    case 'preview':
      return <Preview articleId={articleId} />;
    case 'article':
      return <OtherArticle key={beside.id} id={beside.id} isOpen={beside.id === articleId} />;
    case 'source':
      return <Source key={beside.id} id={beside.id} words={beside.words} />;
  }
}

function Preview({ articleId }: { articleId: string }) {
  return (
    <>
      <Head title={t('preview')} />
      <ArticlePage key={articleId} articleId={articleId} title={t('preview')} />
    </>
  );
}

function OtherArticle({ id, isOpen }: { id: string; isOpen: boolean }) {
  const article = useCall('articles.get', { id }).data;
  const title = article ? headlineOf(article) : '';
  return (
    <>
      <Head title={title}>
        {!isOpen && (
          <Button size="small" onPress={() => navigate({ view: 'article', id })}>
            {t('openHere')}
          </Button>
        )}
      </Head>
      <ArticlePage articleId={id} title={title} />
    </>
  );
}

function Source({ id, words }: { id: string; words: string }) {
  const source = useRecord('sources', id);
  return (
    <>
      <Head title={source?.csl.title || term('untitled')} />
      <SourcePane id={id} words={words} />
    </>
  );
}

function Head({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <header className={styles.head}>
      <h2 dir="auto" title={title}>
        {title}
      </h2>
      {children}
      <IconButton label={t('close')} icon={IconX} onPress={closeBeside} />
    </header>
  );
}
