import { IconFileText } from '@tabler/icons-react';
import type { ArticleSession } from '../../session/ArticleSession';
import { useCurrentSession } from '../../session/current';
import { useStore } from '../../shell/store';
import { EmptyState } from '../../ui/EmptyState';
import { Tabs } from '../../ui/Tabs';
import { SourcesTab } from '../citations/SourcesTab';
import { HistoryTab } from '../history/HistoryTab';
import { QuotationsTab } from '../quotations/QuotationsTab';
import { RelatedTab } from '../related/RelatedTab';
import { OutlineTab } from './OutlineTab';
import './inspector.css';
import { inspectorTabs, inspectorView, showTab } from '../../shell/inspectorTab';

/** What is known of the open article, beside its text. */
export function Inspector() {
  const session = useCurrentSession();
  if (session === null) return <EmptyState icon={IconFileText} title="No article is open" />;
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
    <div className="inspector">
      <Tabs
        label="Inspector"
        selected={tab}
        onSelect={select}
        entries={[
          {
            id: 'quotations',
            label: 'Quotations',
            count: quotations,
            content: <QuotationsTab session={session} />,
          },
          { id: 'sources', label: 'Sources', content: <SourcesTab session={session} /> },
          {
            id: 'related',
            label: 'Related',
            content: <RelatedTab session={session} />,
          },
          { id: 'history', label: 'History', content: <HistoryTab session={session} /> },
          { id: 'outline', label: 'Outline', content: <OutlineTab session={session} /> },
        ]}
      />
    </div>
  );
}
