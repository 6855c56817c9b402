import { useEffect, useState } from 'react';
import { plainWord, type SpelledWord, wordsIn } from '../../../core/spelling/words';
import type { ArticleSession } from '../../session/ArticleSession';
import { spellingOf } from '../../session/spelling';
import { useField } from '../../session/store';

/** Milliseconds after the last key. */
const rest = 300;

/** The misspelt words of a field of the article, but not the one that is being typed. */
export function useMisspelt(
  session: ArticleSession,
  text: string,
  area: () => HTMLTextAreaElement | null,
): SpelledWord[] {
  const { language } = useField(session.state, 'article');
  const [wrong, setWrong] = useState<SpelledWord[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the area is the same as long as the field is shown
  useEffect(() => {
    const spelling = spellingOf(session);
    const field = area();
    let isStopped = false;
    const check = async () => {
      const words = spelling.settings().isOn ? wordsIn(text, language) : [];
      const unknown = words.filter(({ word }) => spelling.isWrong(word) === undefined);
      // Without an answer they stay as they are until something changes.
      if (unknown.length > 0) await spelling.ask(unknown.map(({ word }) => word)).catch(() => {});
      if (isStopped) return;
      const typed = document.activeElement === field ? field?.selectionStart : undefined;
      setWrong(words.filter(({ word, end }) => end !== typed && spelling.isWrong(word) === true));
    };
    const checkNow = () => void check();
    const timer = setTimeout(checkNow, rest);
    const stop = spelling.subscribe(checkNow);
    field?.addEventListener('blur', checkNow);
    return () => {
      isStopped = true;
      clearTimeout(timer);
      stop();
      field?.removeEventListener('blur', checkNow);
    };
  }, [session, text, language]);
  // Until the hand rests, those that stand where they stood.
  return wrong.filter(({ word, start, end }) => plainWord(text.slice(start, end)) === word);
}
