import {
  IconBooks,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconInfoCircle,
  IconLink,
  IconListTree,
  IconMessage,
  IconQuote,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { ChecksTab } from '../features/checks/ChecksTab';
import { SourcesTab } from '../features/citations/SourcesTab';
import { DetailsTab } from '../features/details/DetailsTab';
import { HistoryTab } from '../features/history/HistoryTab';
import { t } from '../features/inspector/messages';
import { OutlineTab } from '../features/inspector/OutlineTab';
import { QuotationsTab } from '../features/quotations/QuotationsTab';
import { RelatedTab } from '../features/related/RelatedTab';
import { ReviewTab } from '../features/review/ReviewTab';
import { useReviewCounts } from '../features/review/useReviewCounts';
import type { ArticleSession } from '../session/ArticleSession';
import { useCurrentSession } from '../session/current';
import { inspectorTabs, inspectorView, reviewPart, showTab } from '../shell/inspectorTab';
import { useFact, useStore } from '../shell/store';
import { EmptyState } from '../ui/EmptyState';
import { Tabs } from '../ui/Tabs';
import { term } from '../ui/terms';
import styles from './Inspector.module.css';

/** Tabs about the open article, beside its text. */
export function Inspector() {
  const session = useCurrentSession();
  if (session === null) return <EmptyState icon={IconFileText} title={t('noArticle')} />;
  return <ArticleInspector key={session.id} session={session} />;
}

function ArticleInspector({ session }: { session: ArticleSession }) {
  const { tab } = useStore(inspectorView);
  const tied = useFact(session.tied, ({ length }) => length);
  const found = useFact(session.found, (all) => all?.filter(({ isScare }) => !isScare).length ?? 0);
  const { comments, suggestions } = useReviewCounts(session);
  // Another article shows what it has.
  useEffect(() => () => reviewPart.set(null), []);
  const select = (id: string) => {
    const known = inspectorTabs.find((other) => other === id);
    if (known) showTab(known);
  };
  return (
    <div className={styles.inspector}>
      <Tabs
        label={t('inspector')}
        selected={tab}
        onSelect={select}
        entries={[
          {
            id: 'quotations',
            label: t('quotations'),
            icon: IconQuote,
            count: tied + found,
            content: <QuotationsTab session={session} />,
          },
          { id: 'checks', label: t('checks'), icon: IconChecklist, content: <ChecksTab session={session} /> },
          {
            id: 'review',
            label: t('review'),
            icon: IconMessage,
            count: comments + suggestions,
            content: <ReviewTab session={session} />,
          },
          {
            id: 'sources',
            label: term('sources'),
            icon: IconBooks,
            content: <SourcesTab session={session} />,
          },
          {
            id: 'related',
            label: t('related'),
            icon: IconLink,
            content: <RelatedTab session={session} />,
          },
          {
            id: 'details',
            label: t('details'),
            icon: IconInfoCircle,
            content: <DetailsTab session={session} />,
          },
          {
            id: 'history',
            label: t('history'),
            icon: IconHistory,
            content: <HistoryTab session={session} />,
          },
          {
            id: 'outline',
            label: t('outline'),
            icon: IconListTree,
            content: <OutlineTab session={session} />,
          },
        ]}
      />
    </div>
  );
}
