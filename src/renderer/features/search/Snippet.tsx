import styles from './Snippet.module.css';

const open = '\u0002';
const close = '\u0003';

/** Words of a search hit, with the matches highlighted. */
export function Snippet({ text }: { text: string }) {
  const parts = text.split(open).flatMap((part, index) => {
    if (index === 0) return [{ text: part, matched: false }];
    const [matched = '', rest = ''] = part.split(close);
    return [
      { text: matched, matched: true },
      { text: rest, matched: false },
    ];
  });
  let offset = 0;
  return (
    <span className={styles.snippet}>
      {parts.map((part) => {
        const key = offset;
        offset += part.text.length + 1;
        return part.matched ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}
