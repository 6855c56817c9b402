import { IconFiles, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ArticleSummary } from '../../../core/model/article';
import { usePages } from '../../api/usePages';
import { runCommand } from '../../shell/commands';
import { useReadOnly } from '../../shell/readOnly';
import { navigate } from '../../shell/route';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { RecordList } from '../../ui/RecordList';
import { statusNames } from '../../ui/statusNames';
import { when } from '../../ui/when';
import { DeskActions } from './DeskActions';
import { type DeskFilter, DeskFilters, noFilter } from './DeskFilters';
import './desk.css';

const rowHeight = 64;

/** All articles, or with `bin` those thrown away: filter, choose several, open one. */
export function Desk({ bin }: { bin: boolean }) {
  const [filter, setFilter] = useState<DeskFilter>(noFilter);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ArticleSummary>>(new Map());
  const articles = usePages('articles.list', { ...filter, bin });
  const toggle = (article: ArticleSummary) => {
    const next = new Map(chosen);
    if (!next.delete(article.id)) next.set(article.id, article);
    setChosen(next);
  };
  const readOnly = useReadOnly();
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);

  return (
    <>
      <div className="middle-bar">
        <h1>{bin ? 'Bin' : 'Desk'}</h1>
        <span className="desk-total">{articles.total}</span>
        <span className="spring" />
        <DeskActions bin={bin} chosen={[...chosen.values()]} onDone={() => setChosen(new Map())} />
        {!bin && (
          <Button
            tone="primary"
            icon={IconPlus}
            isDisabled={readOnly}
            onPress={() => runCommand('article.new')}
          >
            New article
          </Button>
        )}
      </div>
      <DeskFilters filter={filter} onChange={setFilter} />
      {articles.total === 0 && !articles.isLoading ? (
        <Nothing bin={bin} filtered={filtered} onClear={() => setFilter(noFilter)} />
      ) : (
        <RecordList
          label={bin ? 'Articles in the bin' : 'Articles'}
          total={articles.total}
          item={articles.item}
          onRange={articles.onRange}
          rowHeight={rowHeight}
          idOf={(article) => article.id}
          nameOf={(article) =>
            `${article.headline || 'Untitled'}, ${statusNames[article.status]}, ${article.words} words`
          }
          chosen={new Set(chosen.keys())}
          onChoose={toggle}
          onOpen={(article) => (bin ? toggle(article) : navigate({ view: 'article', id: article.id }))}
          row={(article) => <Row article={article} />}
        />
      )}
      <p className="desk-hint">Enter opens, Space chooses several.</p>
    </>
  );
}

const tones = { draft: 'plain', review: 'accent', ready: 'ok', published: 'plain' } as const;

function Row({ article }: { article: ArticleSummary }) {
  const details = [article.section, article.bylines.join(', '), article.tags.join(', ')].filter(Boolean);
  return (
    <div className="desk-row">
      <div>
        <div className="row-title">{article.headline || 'Untitled'}</div>
        <div className="row-detail">{details.join(' · ') || article.slug}</div>
      </div>
      <div className="desk-row-end">
        {article.drifted > 0 && <Badge tone="warn">{article.drifted} drifted</Badge>}
        <Badge tone={tones[article.status]}>{statusNames[article.status]}</Badge>
        <span>{new Intl.NumberFormat().format(article.words)} words</span>
        <span>{when(article.deletedAt ?? article.updatedAt)}</span>
      </div>
    </div>
  );
}

function Nothing({ bin, filtered, onClear }: { bin: boolean; filtered: boolean; onClear: () => void }) {
  const readOnly = useReadOnly();
  if (filtered) {
    return (
      <EmptyState
        icon={IconFiles}
        title="No article fits these filters"
        action={<Button onPress={onClear}>Clear the filters</Button>}
      />
    );
  }
  if (bin)
    return (
      <EmptyState icon={IconTrash} title="The bin is empty">
        Deleted articles stay here for 30 days.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconFiles}
      title="No articles yet"
      action={
        <Button tone="primary" isDisabled={readOnly} onPress={() => runCommand('article.new')}>
          New article
        </Button>
      }
    >
      Write one, or drop a Markdown, Word, HTML or text file on this window.
    </EmptyState>
  );
}
