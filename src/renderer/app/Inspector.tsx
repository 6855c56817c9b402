import {
  IconBooks,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconInfoCircle,
  IconLink,
  IconListTree,
  IconMessage,
  IconPencilQuestion,
  IconQuote,
} from '@tabler/icons-react';
import { ChecksTab } from '../features/checks/ChecksTab';
import { SourcesTab } from '../features/citations/SourcesTab';
import { CommentsTab } from '../features/comments/CommentsTab';
import { DetailsTab } from '../features/details/DetailsTab';
import { HistoryTab } from '../features/history/HistoryTab';
import { t } from '../features/inspector/messages';
import { OutlineTab } from '../features/inspector/OutlineTab';
import { QuotationsTab } from '../features/quotations/QuotationsTab';
import { RelatedTab } from '../features/related/RelatedTab';
import { SuggestionsTab } from '../features/suggestions/SuggestionsTab';
import { useSuggestions } from '../features/suggestions/useSuggestions';
import type { ArticleSession } from '../session/ArticleSession';
import { isOpen } from '../session/comments';
import { useCurrentSession } from '../session/current';
import { inspectorTabs, inspectorView, showTab } from '../shell/inspectorTab';
import { useStore } from '../shell/store';
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
  const tied = useStore(session.tied);
  const found = useStore(session.found);
  const open = useStore(session.threads)?.filter(isOpen).length ?? 0;
  const quotations = tied.length + (found?.filter(({ isScare }) => !isScare).length ?? 0);
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
            count: quotations,
            content: <QuotationsTab session={session} />,
          },
          { id: 'checks', label: t('checks'), icon: IconChecklist, content: <ChecksTab session={session} /> },
          {
            id: 'suggestions',
            label: t('suggestions'),
            icon: IconPencilQuestion,
            count: useSuggestions(session).length,
            content: <SuggestionsTab session={session} />,
          },
          {
            id: 'comments',
            label: t('comments'),
            icon: IconMessage,
            count: open,
            content: <CommentsTab session={session} />,
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
