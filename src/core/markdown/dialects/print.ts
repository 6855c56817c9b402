import type { Root } from 'mdast';
import { defaultHandlers, type Unsafe } from 'mdast-util-to-markdown';
import { printMarkdown } from '../write';
import { type Dialect, punctuation } from './dialect';
import { templateUnsafe } from './templates';

/** Writes mdast so that the dialect’s parser reads the same tree. */
export function printIn(dialect: Dialect, root: Root): string {
  const { unsafe, templates, print } = dialect;
  return printMarkdown(root, {
    unsafe: [noNote, ...unsafe, ...(templates ? templateUnsafe[templates] : [])],
    ...print,
    handlers: { ...print?.handlers, root: rootOf(dialect) },
  });
}

/** The printer escapes any ampersand before a letter, but `AT&T` is no reference without a semicolon. */
const onlyWholeReferences = (pattern: Unsafe): Unsafe =>
  pattern.character === '&'
    ? { ...pattern, _compiled: null, after: '(?:#[0-9Xx]|[A-Za-z][A-Za-z0-9]*;)' }
    : pattern;

/** A link or picture whose words begin with it would be a note. */
const noNote: Unsafe = { character: '^', before: '\\[', inConstruct: ['label', 'phrasing'] };

const inAddresses = new Set(['destinationLiteral', 'destinationRaw', 'titleQuote', 'titleApostrophe']);

/** The printer escapes with a backslash; this tells it where it must write a character reference. */
function rootOf({ escapable, escapesInAddresses, templates }: Dialect): typeof defaultHandlers.root {
  const inText = [...punctuation, '&'].filter(
    (mark) => !escapable.includes(mark) || (templates !== null && mark === '{'),
  );
  return (node, parent, state, info) => {
    const { safe } = state;
    state.unsafe = state.unsafe.map(onlyWholeReferences);
    state.safe = (value, config) => {
      const place = state.stack.at(-1) ?? '';
      const isAddress = inAddresses.has(place) || (place === 'label' && state.stack.at(-2) === 'image');
      const encode = isAddress && !escapesInAddresses ? [...punctuation, '&'] : inText;
      const written = safe.call(state, value, { ...config, encode: [...(config.encode ?? []), ...encode] });
      // By its name, since goldmark decodes numbers first and then names.
      return written.replaceAll('&#x26;', '&amp;');
    };
    return defaultHandlers.root(node, parent, state, info);
  };
}
