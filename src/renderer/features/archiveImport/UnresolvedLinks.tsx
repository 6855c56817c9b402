import type { ReactNode } from 'react';
import { type ArchiveReport, unresolvedKinds } from '../../../core/model/archiveImport';
import lists from '../../ui/Report.module.css';
import { term } from '../../ui/terms';
import { t } from './messages';

/** Lines of each list. */
const listed = 100;

/** Links inside a site that lead to no post, by the reason. */
export function UnresolvedLinks({ links }: { links: ArchiveReport['links']['unresolved'] }) {
  return unresolvedKinds.map((kind) => {
    const own = links.filter(({ why }) => why === kind);
    if (own.length === 0) return null;
    return (
      <details key={kind}>
        <summary>{t(`unresolved.${kind}`, { count: own.length })}</summary>
        <ul className={lists.list}>
          {own.slice(0, listed).map(({ link, path, title }) => (
            <li key={`${link} ${path}`}>
              {t.parts<ReactNode>('unresolved.link', {
                link,
                title,
                b: (address) => <strong key="link">{address}</strong>,
              })}
            </li>
          ))}
        </ul>
        {own.length > listed && <p>{term('more', { count: own.length - listed })}</p>}
      </details>
    );
  });
}
