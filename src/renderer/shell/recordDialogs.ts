import type { Quote, QuoteFields } from '../../core/model/quote';
import type { Snippet, SnippetFields } from '../../core/model/snippet';
import type { Source, SourceInput } from '../../core/model/source';
import type { Speaker, SpeakerFields } from '../../core/model/speaker';
import type { StatementKey } from '../../core/model/statement';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import { call } from '../api/client';
import { Store } from './store';

/** A form or picker that a function opens; its promise resolves with the record, or null if the user closes it. */
export type RecordRequest =
  | {
      kind: 'quote';
      /** `speakerName` is a proposed speaker who has no record yet. */
      initial: Partial<QuoteFields> & { id?: string; speakerName?: string };
      done: (record: Quote | null) => void;
    }
  | {
      kind: 'source';
      initial: Partial<SourceInput> & { id?: string };
      done: (record: Source | null) => void;
    }
  | {
      kind: 'speaker';
      initial: Partial<SpeakerFields> & { id?: string };
      done: (record: Speaker | null) => void;
    }
  | {
      kind: 'snippet';
      initial: Partial<SnippetFields> & { id?: string };
      done: (record: Snippet | null) => void;
    }
  | { kind: 'confirm'; compared: ComparedWords; done: (isConfirmed: true | null) => void }
  | { kind: 'pick'; what: Pickable; done: (id: string | null) => void };

/** Words that somebody compares with their source. */
export interface ComparedWords {
  /** `quote`: the source has these words; `statement`: it says what they say. */
  kind: 'quote' | 'statement';
  words: string;
  language: string;
  /** The source whose saved page is searched for the words; null: none is. */
  searched: string | null;
  keep(checkedBy: string): Promise<unknown>;
}

export type Pickable = 'articles' | 'quotes' | 'sources' | 'snippets';

/** Open dialogs; a form may open another on top of it (a new speaker from a quote's form). */
export const recordRequests = new Store<RecordRequest[]>([]);

function ask<T>(make: (done: (result: T) => void) => RecordRequest): Promise<T> {
  return new Promise((resolve) => {
    const request = make((result) => {
      recordRequests.set(recordRequests.get().filter((open) => open !== request));
      resolve(result);
    });
    recordRequests.set([...recordRequests.get(), request]);
  });
}

type Initial<K extends RecordRequest['kind']> = Extract<
  RecordRequest,
  { kind: K; initial: unknown }
>['initial'];

/** Edits the record with this `id`; without one it makes a new record. */
export const openQuoteDialog = (initial: Initial<'quote'> = {}): Promise<Quote | null> =>
  ask((done) => ({ kind: 'quote', initial, done }));
export const openSourceDialog = (initial: Initial<'source'> = {}): Promise<Source | null> =>
  ask((done) => ({ kind: 'source', initial, done }));
export const openSpeakerDialog = (initial: Initial<'speaker'> = {}): Promise<Speaker | null> =>
  ask((done) => ({ kind: 'speaker', initial, done }));
export const openSnippetDialog = (initial: Initial<'snippet'> = {}): Promise<Snippet | null> =>
  ask((done) => ({ kind: 'snippet', initial, done }));

/** Asks who compared the words of a record with its source, and keeps it; null when the user cancels. */
export const confirmWords = ({ id, text, language, sourceId }: QuoteDetail): Promise<true | null> =>
  confirm({
    kind: 'quote',
    words: text,
    language,
    searched: sourceId,
    keep: (checkedBy) => call('quotes.confirm', { id, checkedBy }),
  });

/** The same for words of an article that a citation vouches for. */
export const confirmStatement = (
  statement: StatementKey & { isChosen: boolean },
  language: string,
): Promise<true | null> =>
  confirm({
    kind: 'statement',
    words: statement.words,
    language,
    searched: null,
    keep: (checkedBy) => call('statements.keep', { ...statement, checkedBy }),
  });

const confirm = (compared: ComparedWords): Promise<true | null> =>
  ask((done) => ({ kind: 'confirm', compared, done }));

/** Lets the user choose a record; resolves with its id, or null if the user closes it. */
export const pickRecord = (what: Pickable): Promise<string | null> =>
  ask((done) => ({ kind: 'pick', what, done }));
