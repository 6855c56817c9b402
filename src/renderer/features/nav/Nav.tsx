import {
  IconArchive,
  IconBlockquote,
  IconBooks,
  IconFiles,
  IconPlus,
  IconSearch,
  IconTemplate,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useCall } from '../../api/query';
import { runCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { useReadOnly } from '../../shell/readOnly';
import { navigate, type Route, useRoute } from '../../shell/route';
import { formatNumber } from '../../ui/formatNumber';
import { IconButton } from '../../ui/IconButton';
import { term } from '../../ui/terms';
import { ArticleGroups } from './ArticleGroups';
import { t } from './messages';
import styles from './nav.module.css';
import { WorkspaceMenu } from './WorkspaceMenu';

type Place = Exclude<Route['view'], 'article'>;

const places = [
  { view: 'desk', icon: IconFiles, count: 'articles' },
  { view: 'quotes', icon: IconBlockquote, count: 'quotes' },
  { view: 'sources', icon: IconBooks, count: 'sources' },
  { view: 'speakers', icon: IconUsers, count: 'speakers' },
  { view: 'archive', icon: IconArchive, count: 'archive' },
  { view: 'snippets', icon: IconTemplate, count: 'snippets' },
] as const satisfies { view: Place; icon: typeof IconFiles; count: string }[];

/** The left column: the places to go to, and the articles by status. */
export function Nav({ workspace }: { workspace: string }) {
  const route = useRoute();
  const facets = useCall('articles.facets', undefined).data;
  return (
    <div className={styles.nav}>
      <div className={styles.head}>
        <WorkspaceMenu name={workspace} />
        <IconButton
          label={term('newArticle')}
          icon={IconPlus}
          isDisabled={useReadOnly()}
          onPress={() => runCommand('article.new')}
        />
      </div>
      <button
        type="button"
        className={styles.search}
        title={t('search')}
        onClick={() => runCommand('go.search')}
      >
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span>{t('search')}</span>
        <kbd>{keyLabel('CmdOrCtrl+K')}</kbd>
      </button>
      <nav aria-label={t('places')}>
        <ul>
          {places.map(({ view, icon: Icon, count }) => (
            <li key={view}>
              <button
                type="button"
                className={styles.place}
                title={term(view)}
                aria-current={route.view === view ? 'page' : undefined}
                onClick={() => navigate({ view })}
              >
                <Icon size={17} stroke={1.6} aria-hidden />
                <span>{term(view)}</span>
                {facets && <span className={styles.count}>{formatNumber(facets.totals[count])}</span>}
              </button>
            </li>
          ))}
          {facets !== undefined && facets.bin > 0 && (
            <li>
              <button
                type="button"
                className={styles.place}
                title={term('bin')}
                aria-current={route.view === 'bin' ? 'page' : undefined}
                onClick={() => navigate({ view: 'bin' })}
              >
                <IconTrash size={17} stroke={1.6} aria-hidden />
                <span>{term('bin')}</span>
                <span className={styles.count}>{formatNumber(facets.bin)}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <ArticleGroups counts={facets?.byStatus} />
    </div>
  );
}
