import type { SpellingService } from '../../editor/api';
import { call } from '../api/client';
import { onStale } from '../api/query';
import { currentSpelling, followSpelling } from '../shell/preferences';
import type { ArticleSession } from './ArticleSession';

const atOnce = 5_000;

const services = new WeakMap<ArticleSession, SpellingService>();

/** What is known of the words of an article: one for its text and its fields. */
export function spellingOf(session: ArticleSession): SpellingService {
  const service = services.get(session) ?? createService(session);
  services.set(session, service);
  return service;
}

function createService(session: ArticleSession): SpellingService {
  const known = new Map<string, boolean>();
  let language = session.language;
  const listeners = new Set<() => void>();
  let forgotten = 0;
  const forget = () => {
    forgotten += 1;
    language = session.language;
    known.clear();
    for (const listener of listeners) listener();
  };

  let stops: (() => void)[] = [];
  /** Once for all who listen. What changed while nobody did is not known, so it begins anew. */
  const follow = () => {
    forget();
    let before = session.language;
    return [
      onStale(['spelling.check'], forget),
      followSpelling(forget),
      session.state.subscribe(() => {
        if (session.language === before) return;
        before = session.language;
        forget();
      }),
    ];
  };

  return {
    settings: currentSpelling,
    isWrong: (word) => {
      if (language !== session.language) {
        language = session.language;
        known.clear();
      }
      return known.get(word);
    },
    async ask(words) {
      const of = language;
      const version = forgotten;
      for (let at = 0; at < words.length; at += atOnce) {
        const asked = words.slice(at, at + atOnce).filter((word) => word.length <= 100);
        const wrong = new Set(await call('spelling.check', { language: of, words: asked }));
        // An answer to an earlier question, in another language or of other dictionaries.
        if (of !== session.language || version !== forgotten) return;
        for (const word of asked) known.set(word, wrong.has(word));
      }
      for (const word of words) if (!known.has(word)) known.set(word, false);
    },
    suggest: (word) => call('spelling.suggest', { language, word }),
    learn: (word, where) => call('spelling.learn', { word, where }),
    subscribe(listener) {
      if (listeners.size === 0) stops = follow();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const stop of stops) stop();
      };
    },
  };
}
