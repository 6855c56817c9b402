import type { Nodes } from 'mdast';
import type { ReactNode } from 'react';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import styles from './help.module.css';

interface Props {
  node: Nodes;
  /** Opens another page of the help; without it only addresses of the web are links. */
  onPage?: (id: string) => void;
}

/** Draws Markdown of ours; what it does not know it draws as words. */
export function Markdown({ node, onPage }: Props): ReactNode {
  const inside = () =>
    'children' in node
      ? node.children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
          <Markdown key={index} node={child} {...(onPage ? { onPage } : {})} />
        ))
      : null;
  switch (node.type) {
    case 'root':
      return <div className={styles.text}>{inside()}</div>;
    case 'heading':
      return node.depth === 1 ? <h3>{inside()}</h3> : <h4>{inside()}</h4>;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'list':
      return node.ordered ? <ol>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'link':
      return <PageLink url={node.url} words={inside()} {...(onPage ? { onPage } : {})} />;
    case 'text':
      return node.value;
    default:
      return 'value' in node ? node.value : inside();
  }
}

function PageLink({ url, words, onPage }: { url: string; words: ReactNode; onPage?: Props['onPage'] }) {
  const isPage = /^[\w-]+$/.test(url);
  const open = () => (isPage ? onPage?.(url) : void perform(() => call('app.openExternal', { url })));
  if (isPage ? !onPage : !isOpenableUrl(url)) return words;
  return (
    <button type="button" className={styles.link} onClick={open}>
      {words}
    </button>
  );
}
