import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { SpelledWord } from '../../../core/spelling/words';
import type { ArticleSession } from '../../session/ArticleSession';
import { spellingOf } from '../../session/spelling';
import { inGroups } from '../../shell/menuEntries';
import type { MenuPlace } from '../../ui/ContextMenu';
import { lazily } from '../../ui/lazily';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';
import styles from './Spelled.module.css';
import { useMisspelt } from './useMisspelt';
import { wordEntries } from './wordEntries';

const ContextMenu = lazily(async () => (await import('../../ui/ContextMenu')).ContextMenu);

interface Props {
  session: ArticleSession;
  /** What the field holds. */
  text: string;
  /** A field with one text area. */
  children: ReactNode;
}

interface Open {
  label: string;
  at: MenuPlace;
  entries: MenuEntry[];
}

/**
 * Underlines the misspelt words of a text area, and offers what they may be by a right click, the menu key or Shift+F10.
 * Nothing can mark words inside a text area, so the same words lie over it unseen, with lines under the wrong ones.
 */
export function Spelled({ session, text, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const mirror = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const area = () => frame.current?.querySelector('textarea') ?? null;
  const wrong = useMisspelt(session, text, area);

  // Its place and its lines are those of the area, whatever changes them.
  useLayoutEffect(() => {
    const shown = area();
    const over = mirror.current;
    if (!shown || !over) return;
    const place = () => lieOver(over, shown);
    const watch = new ResizeObserver(place);
    watch.observe(shown);
    shown.addEventListener('scroll', place);
    place();
    return () => {
      watch.disconnect();
      shown.removeEventListener('scroll', place);
    };
  });

  const onContextMenu = (event: MouseEvent) => {
    const field = area();
    const index = field === null || event.target !== field ? -1 : wordUnder(event, field);
    const word = wrong[index];
    const line = mirror.current?.querySelectorAll('u')[index];
    if (!field || !word || !line) return;
    event.preventDefault();
    const { left, top, height } = line.getBoundingClientRect();
    const replace = field.readOnly ? null : (by: string) => putIn(field, word, by);
    void wordEntries(spellingOf(session), word.word, replace).then((entries) =>
      setOpen({
        label: t('spelling', { word: word.word }),
        at: { left, top, height },
        entries: inGroups(entries),
      }),
    );
  };
  /** Which of the wrong words is meant: the one under the pointer, or by key the one at the caret. */
  const wordUnder = ({ button, clientX, clientY }: MouseEvent, field: HTMLTextAreaElement): number => {
    if (button !== 2) {
      const { selectionStart: caret } = field;
      return wrong.findIndex(({ start, end }) => start <= caret && caret <= end);
    }
    const lines = [...(mirror.current?.querySelectorAll('u') ?? [])];
    return lines.findIndex((one) =>
      [...one.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the text area in it has the keys
    <span ref={frame} className={styles.frame} onContextMenu={onContextMenu}>
      {children}
      {wrong.length > 0 && (
        <span ref={mirror} aria-hidden className={styles.mirror} dir="auto" data-misspelt>
          {pieces(text, wrong)}
        </span>
      )}
      {open && <ContextMenu {...open} onClose={() => setOpen(null)} onFocus={() => area()?.focus()} />}
    </span>
  );
}

function pieces(text: string, wrong: readonly SpelledWord[]): ReactNode[] {
  let at = 0;
  const drawn: ReactNode[] = [];
  for (const { start, end } of wrong) {
    drawn.push(text.slice(at, start), <u key={start}>{text.slice(start, end)}</u>);
    at = end;
  }
  return [...drawn, text.slice(at)];
}

/** Where the words of a text area stand depends on these. */
const copied = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-feature-settings',
  'font-optical-sizing',
  'line-height',
  'letter-spacing',
  'padding',
  'text-align',
];

function lieOver(mirror: HTMLElement, area: HTMLElement): void {
  const look = getComputedStyle(area);
  // Not by `font`: it is empty where one of its parts, a variable font's for instance, has no place in it.
  for (const name of copied) mirror.style.setProperty(name, look.getPropertyValue(name));
  Object.assign(mirror.style, {
    left: `${area.offsetLeft + area.clientLeft}px`,
    top: `${area.offsetTop + area.clientTop}px`,
    width: `${area.clientWidth}px`,
    height: `${area.clientHeight}px`,
  });
  mirror.scrollTop = area.scrollTop;
}

/** As if it were typed, so that the field's own undo takes it back. */
function putIn(field: HTMLTextAreaElement, { start, end }: SpelledWord, word: string): void {
  field.setSelectionRange(start, end);
  document.execCommand('insertText', false, word);
}
