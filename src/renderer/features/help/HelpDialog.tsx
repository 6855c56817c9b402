import { useMemo, useRef, useState } from 'react';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import styles from './help.module.css';
import { Markdown } from './Markdown';
import { t } from './messages';
import { findPages, helpPages } from './pages';

/** The pages of the help, found by their words. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const [text, setText] = useState('');
  const pages = useMemo(helpPages, []);
  const [openId, setOpenId] = useState(pages[0]?.id);
  const article = useRef<HTMLElement>(null);
  const wanted = text.trim();
  const found = wanted === '' ? pages : findPages(pages, wanted);
  const open = found.find(({ id }) => id === openId) ?? found[0];
  const show = (id: string) => {
    if (!found.some((page) => page.id === id)) setText('');
    setOpenId(id);
    article.current?.focus();
    article.current?.scrollTo({ top: 0 });
  };
  return (
    <Dialog isOpen isDismissable size="wide" title={t('title')} onClose={onClose}>
      <div className={styles.search}>
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={text}
          onChange={setText}
          autoFocus
        />
      </div>
      <div className={styles.layout}>
        <nav aria-label={t('pages')} className={styles.nav}>
          {found.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-current={id === open?.id ? 'page' : undefined}
              onClick={() => show(id)}
            >
              {title}
            </button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it scrolls by keys, and is read after a link */}
        <article ref={article} tabIndex={0} aria-label={open?.title ?? t('page')} className={styles.page}>
          {open ? (
            <Markdown node={open.tree} onPage={show} />
          ) : (
            <p className={styles.none} role="status">
              {t('noMatches', { text: wanted })}
            </p>
          )}
        </article>
      </div>
    </Dialog>
  );
}
