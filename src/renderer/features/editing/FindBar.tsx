import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { $setSelection, COMMAND_PRIORITY_LOW } from 'lexical';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { createPortal } from 'react-dom';
import type { BlockSpan } from '../../../editor/api';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { $domRange, highlight } from '../../../editor/extensions/highlights';
import {
  countInNotes,
  type FindOptions,
  findAll,
  patternOf,
  replaceSpans,
} from '../../../editor/find/search';
import { $selectionOf } from '../../../editor/text/locate';
import { scrollIntoView } from '../../../editor/text/scroll';
import { announce } from '../../shell/announce';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';

const noOptions: FindOptions = { text: '', matchCase: false, wholeWord: false, regex: false };
const toggles = [
  { option: 'matchCase', label: 'Match case', mark: 'Aa' },
  { option: 'wholeWord', label: 'Whole words', mark: '“w”' },
  { option: 'regex', label: 'Regular expression', mark: '.*' },
] as const;

/** Find and replace over the article's text. */
export function FindBar() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState(false);
  const stepper = useRef<(by: 1 | -1) => void>(() => undefined);
  useEffect(
    () =>
      editor.registerCommand(
        RUN_COMMAND,
        (id) => {
          if (id === 'edit.find') setOpen(true);
          else if (id === 'edit.findNext') stepper.current(1);
          else if (id === 'edit.findPrevious') stepper.current(-1);
          else return false;
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
  stepper: { current: (by: 1 | -1) => void };
  close: () => void;
}

function OpenBar({ stepper, close }: Props) {
  const [editor] = useLexicalComposerContext();
  const [options, setOptions] = useState(noOptions);
  const [replacement, setReplacement] = useState('');
  const pattern = useMemo(() => patternOf(options), [options]);
  const { matches, inNotes } = useMatches(pattern);
  const [at, setAt] = useState(0);
  const current = matches[Math.min(at, matches.length - 1)];

  const go = (by: 1 | -1) => {
    if (matches.length === 0) return;
    const next = (at + by + matches.length) % matches.length;
    setAt(next);
    announce(`${next + 1} of ${matches.length}`);
  };
  stepper.current = go;

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
  const replace = (spans: BlockSpan[]) => {
    if (!pattern || spans.length === 0) return;
    replaceSpans(editor, spans, pattern, replacement, options.regex);
    const rest = inNotes > 0 && spans === matches ? `, ${inNotes} in footnotes left as they are` : '';
    announce(`${spans.length} replaced${rest}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const bad = options.text !== '' && pattern === null;

  return (
    <search className="find-bar" aria-label="Find and replace">
      <div className="find-row">
        <input
          aria-label="Find"
          placeholder="Find"
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
        {toggles.map(({ option, label, mark }) => (
          <ToggleButton
            key={option}
            className="find-toggle"
            aria-label={label}
            isSelected={options[option]}
            onChange={(on) => setOptions({ ...options, [option]: on })}
          >
            {mark}
          </ToggleButton>
        ))}
        <output className="find-count">
          {bad
            ? 'Not a pattern'
            : `${matches.length === 0 ? 0 : Math.min(at, matches.length - 1) + 1} of ${matches.length}`}
        </output>
        <IconButton label="Previous match" icon={IconArrowUp} onPress={() => go(-1)} />
        <IconButton label="Next match" icon={IconArrowDown} onPress={() => go(1)} />
        <IconButton label="Close find and replace" icon={IconX} onPress={leave} />
      </div>
      <div className="find-row">
        <input
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
          }}
        />
        <Button size="small" isDisabled={!current} onPress={() => current && replace([current])}>
          Replace
        </Button>
        <Button size="small" isDisabled={matches.length === 0} onPress={() => replace(matches)}>
          Replace all
        </Button>
      </div>
      {inNotes > 0 && (
        <p className="find-notes">
          {inNotes === 1 ? '1 more in a footnote' : `${inNotes} more in footnotes`}: click the note’s number
          to change it there.
        </p>
      )}
    </search>
  );
}

interface Matches {
  matches: BlockSpan[];
  inNotes: number;
}

const noMatches: Matches = { matches: [], inNotes: 0 };
const settle = 150;

/** Follows the text as it is edited, a moment behind the keys. */
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
