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
import { IconButton } from '../../ui/IconButton';
import { ArticleGroups } from './ArticleGroups';
import { WorkspaceMenu } from './WorkspaceMenu';
import './nav.css';

type Place = Exclude<Route['view'], 'article'>;

const places = [
  { view: 'desk', label: 'Desk', icon: IconFiles, count: 'articles' },
  { view: 'quotes', label: 'Quotes', icon: IconBlockquote, count: 'quotes' },
  { view: 'sources', label: 'Sources', icon: IconBooks, count: 'sources' },
  { view: 'speakers', label: 'Speakers', icon: IconUsers, count: 'speakers' },
  { view: 'archive', label: 'Archive', icon: IconArchive, count: 'archive' },
  { view: 'snippets', label: 'Snippets', icon: IconTemplate, count: 'snippets' },
] as const satisfies { view: Place; label: string; icon: typeof IconFiles; count: string }[];

/** The left column: where one can go, and the articles by status. */
export function Nav({ workspace }: { workspace: string }) {
  const route = useRoute();
  const facets = useCall('articles.facets', undefined).data;
  const numbers = new Intl.NumberFormat();
  return (
    <div className="nav">
      <div className="nav-head">
        <WorkspaceMenu name={workspace} />
        <IconButton
          label="New article"
          icon={IconPlus}
          isDisabled={useReadOnly()}
          onPress={() => runCommand('article.new')}
        />
      </div>
      <button type="button" className="nav-search" onClick={() => runCommand('go.search')}>
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span>Search everything</span>
        <kbd>{keyLabel('CmdOrCtrl+K')}</kbd>
      </button>
      <nav aria-label="Places">
        <ul>
          {places.map(({ view, label, icon: Icon, count }) => (
            <li key={view}>
              <button
                type="button"
                className="nav-place"
                aria-current={route.view === view ? 'page' : undefined}
                onClick={() => navigate({ view })}
              >
                <Icon size={17} stroke={1.6} aria-hidden />
                <span>{label}</span>
                {facets && <span className="nav-count">{numbers.format(facets.totals[count])}</span>}
              </button>
            </li>
          ))}
          {facets !== undefined && facets.bin > 0 && (
            <li>
              <button
                type="button"
                className="nav-place"
                aria-current={route.view === 'bin' ? 'page' : undefined}
                onClick={() => navigate({ view: 'bin' })}
              >
                <IconTrash size={17} stroke={1.6} aria-hidden />
                <span>Bin</span>
                <span className="nav-count">{numbers.format(facets.bin)}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <ArticleGroups counts={facets?.byStatus} />
    </div>
  );
}
