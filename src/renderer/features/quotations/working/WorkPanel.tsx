import { IconArrowLeft, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { articleRequest, request } from '../../../session/request';
import { announce } from '../../../shell/announce';
import { showTab } from '../../../shell/inspectorTab';
import { perform } from '../../../shell/perform';
import { useReadOnly } from '../../../shell/readOnly';
import { confirmWords, openQuoteDialog, pickRecord } from '../../../shell/recordDialogs';
import { useStore } from '../../../shell/store';
import { toast } from '../../../shell/toast';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { focusAfterDialog } from '../../../ui/focusAfterDialog';
import { IconButton } from '../../../ui/IconButton';
import panel from '../../../ui/WalkList.module.css';
import { t } from '../messages';
import { actionOf, isMove, moved } from '../walking';
import { give, lastGiven } from './give';
import { type WorkAction, workKeys } from './keys';
import { lackingEvidence, sourceAbove, type WorkEntry } from './lacking';
import { lastSourceOf } from './lastSource';
import { WorkKeys } from './WorkKeys';
import { type Pick, WorkOptions } from './WorkOptions';
import { WorkStatements } from './WorkStatements';

/**
 * Goes through the quotations that are not verified; single keys give them a source, confirm them or open them. Below
 * are the cited words that nobody compared.
 */
export function WorkPanel({ session }: { session: ArticleSession }) {
  const tied = useStore(session.tied);
  const handle = useStore(session.handle);
  const isReadOnly = useReadOnly();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isGiving, setGiving] = useState(false);
  /** Keys that were pressed while a source was being given. */
  const waiting = useRef<WorkAction[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLElement>(null);
  const id = useId();

  const entries = lackingEvidence(tied);
  const index = Math.min(at, entries.length - 1);
  const current = entries[index];
  const picked = entries.filter(({ quote }) => chosen.has(quote.id));
  const meant = picked.length > 0 ? picked : current ? [current] : [];

  const back = () => showTab('quotations');
  // After the last one the panel, which then says that nothing is left.
  const regainFocus = () => focusAfterDialog(() => list.current ?? panelRef.current);
  const giveSource = (find: () => string | null | Promise<string | null>, missing?: string) => {
    setGiving(true);
    return perform(async () => {
      const sourceId = await find();
      if (sourceId === null) {
        if (missing) toast(missing, 'bad');
        return;
      }
      await give(
        meant.map(({ quote }) => quote),
        { sourceId },
      );
      // So that the next key finds it above.
      await session.quotes.refresh();
      setChosen(new Set());
      if (picked.length === 0) setAt(moved('next', index, entries.length));
    }).finally(() => setGiving(false));
  };

  const choose = (next: ReadonlySet<string>) => {
    announce(t('work.chosen', { count: next.size }));
    setChosen(next);
  };
  const isAll = entries.every(({ quote }) => chosen.has(quote.id));
  const chooseAll = () => choose(new Set(isAll ? [] : entries.map(({ quote }) => quote.id)));
  const pick = (to: number, how: Pick) => {
    const target = entries[to];
    if (how === 'range') choose(new Set([...chosen, ...between(entries, index, to)]));
    else if (how === 'toggle' && target) choose(toggled(chosen, target.quote.id));
    setAt(to);
  };

  const act = (action: WorkAction, entry: WorkEntry): unknown => {
    if (isMove(action)) return setAt(moved(action, index, entries.length));
    switch (action) {
      case 'choose':
        return choose(toggled(chosen, entry.quote.id));
      case 'source':
        return giveSource(() => pickRecord('sources')).finally(regainFocus);
      case 'above':
        return giveSource(() => sourceAbove(tied, entry), t('work.noneAbove'));
      case 'speakersLast':
        return giveSource(() => lastSourceOf(entry.quote), t('work.noneBefore'));
      case 'edit':
        if (picked.length > 1) return request({ kind: 'give', quotes: picked.map(({ quote }) => quote) });
        return openQuoteDialog(entry.quote).finally(regainFocus);
      case 'confirm':
        if (entry.quote.sourceId === null) return toast(t('work.sourceFirst'), 'bad');
        return confirmWords(entry.quote).finally(regainFocus);
      case 'undo': {
        const takeBack = lastGiven.get();
        lastGiven.set(null);
        return takeBack ? perform(takeBack, { announce: t('work.undone') }) : null;
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') back();
    if (!current) return;
    if (isChooseAll(event)) {
      event.preventDefault();
      return chooseAll();
    }
    const action = actionOf(workKeys, event);
    if (!action) return;
    event.preventDefault();
    if (event.shiftKey && isMove(action)) return pick(moved(action, index, entries.length), 'range');
    if (isGiving) waiting.current.push(action);
    else if (!isReadOnly || isMove(action)) act(action, current);
  };

  useEffect(() => {
    const next = isGiving ? undefined : waiting.current.shift();
    if (next && current) act(next, current);
  });
  useEffect(() => handle?.show(current?.span ?? null), [handle, current]);
  useEffect(() => () => session.handle.get()?.show(null), [session]);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => onGiven(() => focusAfterDialog(() => list.current)), []);

  return (
    <section
      ref={panelRef}
      className={panel.find}
      tabIndex={-1}
      aria-label={t(current ? 'work.label' : 'work.none')}
    >
      <div className={panel.counts}>
        <IconButton label={t('find.back')} icon={IconArrowLeft} onPress={back} />
        <span>{t('work.count', { count: entries.length })}</span>
        {entries.length > 1 && (
          <div className={panel.action}>
            <Button size="small" onPress={chooseAll}>
              {t(isAll ? 'work.chooseNone' : 'work.chooseAll')}
            </Button>
          </div>
        )}
      </div>
      {!current ? (
        <EmptyState
          icon={IconRosetteDiscountCheck}
          title={t('work.none')}
          action={<Button onPress={back}>{t('find.showAll')}</Button>}
        >
          {t('work.none.detail')}
        </EmptyState>
      ) : (
        <>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-multiselectable
            aria-label={t('work.list')}
            aria-activedescendant={`${id}-${index}`}
            className={panel.found}
            onKeyDown={onKeyDown}
          >
            <WorkOptions
              id={id}
              entries={entries}
              index={index}
              chosen={chosen}
              language={session.language}
              onPick={pick}
            />
          </div>
          <WorkKeys isDisabled={isReadOnly} count={picked.length} onAct={(action) => act(action, current)} />
        </>
      )}
      <WorkStatements session={session} />
    </section>
  );
}

const isChooseAll = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** The ids with this one put in or taken out. */
function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The ids of the records from one entry to another, in either order. */
const between = (entries: readonly WorkEntry[], one: number, other: number): string[] =>
  entries.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ quote }) => quote.id);

/** Calls `then` when the form for several records closes; returns the function that stops it. */
function onGiven(then: () => void): () => void {
  const isGiving = () => articleRequest.get()?.kind === 'give';
  // A narrow window shows this anew while the form is open.
  let wasOpen = isGiving();
  return articleRequest.subscribe(() => {
    const isOpen = isGiving();
    if (wasOpen && !isOpen) then();
    wasOpen = isOpen;
  });
}
