import {
  IconBooks,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconInfoCircle,
  IconLink,
  IconListTree,
  IconQuote,
} from '@tabler/icons-react';
import type { ArticleSession } from '../../session/ArticleSession';
import { useCurrentSession } from '../../session/current';
import { inspectorTabs, inspectorView, showTab } from '../../shell/inspectorTab';
import { useStore } from '../../shell/store';
import { EmptyState } from '../../ui/EmptyState';
import { Tabs } from '../../ui/Tabs';
import { term } from '../../ui/terms';
import { ChecksTab } from '../checks/ChecksTab';
import { SourcesTab } from '../citations/SourcesTab';
import { DetailsTab } from '../details/DetailsTab';
import { HistoryTab } from '../history/HistoryTab';
import { QuotationsTab } from '../quotations/QuotationsTab';
import { RelatedTab } from '../related/RelatedTab';
import styles from './inspector.module.css';
import { t } from './messages';
import { OutlineTab } from './OutlineTab';

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
