import { useCommand } from '../../shell/commands';
import { openCoverage, openLinks, shownCoverage, shownLinks } from '../../shell/coverage';
import { useRoute } from '../../shell/route';
import { useStore } from '../../shell/store';
import { lazily } from '../../ui/lazily';

const CoverageDialog = lazily(async () => (await import('./CoverageDialog')).CoverageDialog);
const LinksDialog = lazily(async () => (await import('./LinksDialog')).LinksDialog);

/** Shows the coverage of a tag or section, and the links around an article or archive post. */
export function CoverageHost() {
  const asked = useStore(shownCoverage);
  const linked = useStore(shownLinks);
  const route = useRoute();
  const post = route.view === 'article' || route.view === 'archive' ? route.id : undefined;
  useCommand('coverage.open', () => openCoverage('choose'));
  useCommand('coverage.links', () => post !== undefined && openLinks(post));
  return (
    <>
      {asked && (
        <CoverageDialog asked={asked === 'choose' ? null : asked} onClose={() => shownCoverage.set(null)} />
      )}
      {linked && <LinksDialog key={linked} id={linked} onClose={() => shownLinks.set(null)} />}
    </>
  );
}
