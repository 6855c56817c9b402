import { useEffect } from 'react';
import { suggestionsOf } from '../../../core/document/suggestions/list';
import { articleStatuses } from '../../../core/model/articleStatus';
import { deepLinkTo } from '../../../core/model/deepLink';
import { type CommandId, commandIds } from '../../../ipc/commands';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { articleRequest, request } from '../../session/request';
import { useField } from '../../session/store';
import { switchSuggesting } from '../../session/suggesting';
import { sameRef, type TiedEntry } from '../../session/tied';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { announce } from '../../shell/announce';
import { registerCommand, runCommand } from '../../shell/commands';
import { setFacts } from '../../shell/context';
import { showReview, showTab } from '../../shell/inspectorTab';
import { perform } from '../../shell/perform';
import { currentReviewerName } from '../../shell/preferences';
import { openQuoteDialog, pickRecord } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { useFact } from '../../shell/store';
import { toast } from '../../shell/toast';
import { term } from '../../ui/terms';
import { attachKnown, paraphrase } from '../quotations/actions';
import { t } from './messages';

/** Tells the menus that an article is on the screen, and what can be done with it. */
export function useArticleFacts(session: ArticleSession): void {
  const isReadOnly = useIsReadOnly(session);
  const { status } = useField(session.state, 'article');
  const isSuggested = useFact(session.snapshot, ({ body }) => suggestionsOf(body).length > 0);
  useEffect(() => {
    const suggested = isSuggested ? (['suggested'] as const) : [];
    setFacts('article', ['article', isReadOnly ? 'fixed' : 'editable', status, ...suggested]);
    return () => setFacts('article', []);
  }, [isReadOnly, status, isSuggested]);
}

/** Handles the commands of the article while it is on the screen. */
export function useArticleCommands(session: ArticleSession): void {
  useEffect(() => {
    const stops = Object.entries(handlers(session)).map(([id, run]) =>
      isCommand(id) ? registerCommand(id, () => void perform(async () => run())) : () => {},
    );
    return () => {
      for (const stop of stops) stop();
      // Closes the dialog over this article too.
      articleRequest.set(null);
    };
  }, [session]);
}

const isCommand = (id: string): id is CommandId => commandIds.some((known) => known === id);
const isEditors = (id: string) => /^(edit|insert|format|table)\./.test(id);

type Run = () => void | Promise<void>;

function handlers(session: ArticleSession): Partial<Record<CommandId, Run>> {
  const inEditor = (id: CommandId): [CommandId, Run] => [
    id,
    () => (session.handle.get()?.run(id) === true ? undefined : dialogs[id]?.(session)),
  ];
  return {
    ...Object.fromEntries(commandIds.filter(isEditors).map(inEditor)),
    'go.editor': () => session.handle.get()?.focus(),
    'quote.show': () => void session.handle.get()?.run('quote.show'),
    'quote.edit': async () => {
      const quote = here(session)?.quote;
      if (quote) await openQuoteDialog(quote);
    },
    'quote.detach': () => {
      const entry = here(session);
      if (entry) paraphrase(session, entry);
    },
    'quote.find': async () => {
      // So that the latest text is scanned too; if it cannot be stored, the top bar says so.
      await session.flush().catch(() => {});
      showTab('quotations', 'find');
    },
    'quote.evidence': () => showTab('quotations', 'evidence'),
    'article.checks': () => showTab('checks', 'walk'),
    ...Object.fromEntries(
      articleStatuses.map((status) => [
        `article.status.${status}`,
        async () => {
          await session.setStatus(status);
          announce(t(`moved.${status}`));
        },
      ]),
    ),
    'article.citationStyle': () => request({ kind: 'citation-style' }),
    'article.duplicate': async () => {
      await session.flush();
      const copy = await call('articles.duplicate', { id: session.id });
      navigate({ view: 'article', id: copy.id });
    },
    'article.copyLink': async () => {
      await navigator.clipboard.writeText(deepLinkTo({ kind: 'article', name: session.id }));
      toast(t('linkCopied'));
    },
    'article.revision': async () => {
      await session.flush();
      await call('revisions.create', { articleId: session.id });
      toast(t('revisionStored'));
    },
    'article.bin': async () => {
      await session.flush();
      await call('articles.bin', { ids: [session.id] });
      navigate({ view: 'desk' });
      toast(t('movedToBin'), 'ok', {
        label: term('undo'),
        run: () => void perform(() => takeOut(session.id)),
      });
    },
  };
}

/** The quotation around the caret, with its record. */
function here(session: ArticleSession): TiedEntry | undefined {
  const ref = session.handle.get()?.quotation();
  return ref ? session.tied.get().find((entry) => sameRef(entry.ref, ref)) : undefined;
}

async function takeOut(id: string): Promise<void> {
  await call('articles.unbin', { ids: [id] });
  navigate({ view: 'article', id });
}

/** Commands that the editor leaves to the screen. */
const dialogs: Partial<Record<CommandId, (session: ArticleSession) => void | Promise<void>>> = {
  'insert.quote': async (session) => {
    // With a selection it links those words; without one it inserts the quote.
    if (session.handle.get()?.selectedWords()) return attachKnown(session, 'selection');
    const quoteId = await pickRecord('quotes');
    if (quoteId !== null) request({ kind: 'place-quote', quoteId });
  },
  'insert.citation': () => request({ kind: 'cite', key: null, items: [] }),
  'insert.snippet': async (session) => {
    const snippetId = await pickRecord('snippets');
    if (snippetId !== null) session.handle.get()?.insertSnippet(snippetId);
  },
  'insert.figure': async (session) => {
    const asset = await call('assets.choose', undefined);
    if (asset) session.handle.get()?.insertFigure({ src: asset.src, alt: '', caption: '', credit: '' });
  },
  'insert.related': () => showTab('related'),
  'edit.suggest': ({ id }) => {
    const isOn = switchSuggesting(id);
    if (isOn && currentReviewerName() === '')
      toast(t('suggesting.unnamed'), 'ok', {
        label: t('suggesting.name'),
        run: () => runCommand('app.preferences'),
      });
    else if (isOn) toast(t('suggesting.on'));
    else announce(t('suggesting.off'));
  },
  'edit.suggestions': () => showReview('suggestions'),
};
