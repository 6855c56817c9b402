import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { $setSelection, COMMAND_PRIORITY_LOW } from 'lexical';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { $domRange, highlight } from '../../../editor/extensions/highlights';
import {
  countInNotes,
  type FindOptions,
  type FoundSpan,
  findAll,
  patternOf,
  replaceSpans,
} from '../../../editor/find/search';
import { $selectionOf } from '../../../editor/text/locate';
import { scrollIntoView } from '../../../editor/text/scroll';
import { currentSession } from '../../session/current';
import { tellStep } from '../../session/toldStep';
import { announce } from '../../shell/announce';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import styles from './FindBar.module.css';
import { t } from './messages';

const noOptions: FindOptions = { text: '', matchCase: false, wholeWord: false, regex: false };
const toggles = [
  { option: 'matchCase', sign: 'Aa' },
  { option: 'wholeWord', sign: '“w”' },
  { option: 'regex', sign: '.*' },
] as const;

/** What each command of the bar goes by; null asks for the words. */
const steps: Partial<Record<string, 1 | -1 | null>> = {
  'edit.find': null,
  'edit.findNext': 1,
  'edit.findPrevious': -1,
};

/** Find and replace over the article's text. */
export function FindBar() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState(false);
  const stepper = useRef<((by: 1 | -1) => void) | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        RUN_COMMAND,
        (id) => {
          const by = steps[id];
          if (by === undefined) return false;
          if (by !== null && stepper.current) stepper.current(by);
          else setOpen(true);
          // Where the bar is open, the words to find can be typed at once.
          if (by === null) document.querySelector<HTMLInputElement>('[data-find]')?.select();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  const bar = document.querySelector('#article');
  if (!open || !bar) return null;
  return createPortal(<OpenBar stepper={stepper} close={() => setOpen(false)} />, bar);
}

interface Props {
  stepper: { current: ((by: 1 | -1) => void) | null };
  close: () => void;
}

function OpenBar({ stepper, close }: Props) {
  const [editor] = useLexicalComposerContext();
  const [options, setOptions] = useState(noOptions);
  const [replacement, setReplacement] = useState('');
  const [inQuotations, setInQuotations] = useState(false);
  const pattern = useMemo(() => patternOf(options), [options]);
  const { matches, inNotes } = useMatches(pattern);
  const [at, setAt] = useState(0);
  const current = matches[Math.min(at, matches.length - 1)];
  /** A quotation has its record's words, so they change only when that is asked for. */
  const replaceable = inQuotations ? matches : matches.filter(({ isQuoted }) => !isQuoted);
  const left = matches.length - replaceable.length;

  const go = (by: 1 | -1) => {
    if (matches.length === 0) return announce(t('position', { at: 0, total: 0 }));
    const next = (at + by + matches.length) % matches.length;
    setAt(next);
    announce(t('position', { at: next + 1, total: matches.length }));
  };
  stepper.current = go;
  useEffect(
    () => () => {
      stepper.current = null;
    },
    [stepper],
  );

  useEffect(() => {
    highlight(editor, 'stet-find', matches);
    highlight(editor, 'stet-find-current', current ? [current] : []);
    const range = current ? editor.read(() => $domRange(editor, current)) : null;
    scrollIntoView(range?.startContainer.parentElement ?? null);
  }, [editor, matches, current]);
  useEffect(
    () => () => {
      highlight(editor, 'stet-find', []);
      highlight(editor, 'stet-find-current', []);
    },
    [editor],
  );

  const leave = () => {
    close();
    if (current) editor.update(() => $setSelection($selectionOf(current)));
    editor.focus();
  };
  const replace = (spans: FoundSpan[]) => {
    if (!pattern || spans.length === 0) return;
    replaceSpans(editor, spans, pattern, replacement, options.regex);
    const isAll = spans === replaceable;
    const told = t('replaced', { count: spans.length, quoted: isAll ? left : 0, notes: isAll ? inNotes : 0 });
    const session = currentSession();
    if (isAll && session) void perform(() => tellStep(session, told));
    else announce(told);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const bad = options.text !== '' && pattern === null;

  return (
    <search className={styles.bar} aria-label={t('findAndReplace')}>
      <div className={styles.row}>
        <input
          data-find
          aria-label={t('find')}
          placeholder={t('find')}
          // biome-ignore lint/a11y/noAutofocus: it is opened to type into it
          autoFocus
          value={options.text}
          aria-invalid={bad}
          onChange={(event) => {
            setOptions({ ...options, text: event.target.value });
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {toggles.map(({ option, sign }) => (
          <ToggleButton
            key={option}
            className={styles.toggle}
            aria-label={t(option)}
            isSelected={options[option]}
            onChange={(on) => setOptions({ ...options, [option]: on })}
          >
            {sign}
          </ToggleButton>
        ))}
        <output className={styles.count}>
          {bad
            ? t('notAPattern')
            : t('position', {
                at: matches.length === 0 ? 0 : Math.min(at, matches.length - 1) + 1,
                total: matches.length,
              })}
        </output>
        <IconButton label={t('previous')} icon={IconArrowUp} onPress={() => go(-1)} />
        <IconButton label={t('next')} icon={IconArrowDown} onPress={() => go(1)} />
        <IconButton label={t('closeFind')} icon={IconX} onPress={leave} />
      </div>
      <div className={styles.row}>
        <input
          aria-label={t('replaceWith')}
          placeholder={t('replaceWith')}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
          }}
        />
        <Button
          size="small"
          isDisabled={!current || !replaceable.includes(current)}
          onPress={() => current && replace([current])}
        >
          {t('replace')}
        </Button>
        <Button size="small" isDisabled={replaceable.length === 0} onPress={() => replace(replaceable)}>
          {t('replaceAll')}
        </Button>
      </div>
      <Checkbox isSelected={inQuotations} onChange={setInQuotations}>
        {t('inQuotations')}
      </Checkbox>
      {left > 0 && <p className={styles.notes}>{t('left', { count: left })}</p>}
      {inNotes > 0 && <p className={styles.notes}>{t('inNotes', { count: inNotes })}</p>}
    </search>
  );
}

interface Matches {
  matches: FoundSpan[];
  inNotes: number;
}

const noMatches: Matches = { matches: [], inNotes: 0 };
const settle = 150;

/** Finds matches again after each edit, with a short delay. */
function useMatches(pattern: RegExp | null): Matches {
  const [editor] = useLexicalComposerContext();
  const [matches, setMatches] = useState(noMatches);
  useEffect(() => {
    const find = () =>
      setMatches(
        pattern ? { matches: findAll(editor, pattern), inNotes: countInNotes(editor, pattern) } : noMatches,
      );
    let timer: ReturnType<typeof setTimeout> | undefined;
    find();
    const stop = editor.registerTextContentListener(() => {
      clearTimeout(timer);
      timer = setTimeout(find, settle);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, pattern]);
  return matches;
}
