import { IconChecklist, IconSettings } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Finding, isStanding } from '../../../core/model/check';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { announce } from '../../shell/announce';
import { runCommand } from '../../shell/commands';
import { inspectorView } from '../../shell/inspectorTab';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { focusAfterDialog } from '../../ui/focusAfterDialog';
import { IconButton } from '../../ui/IconButton';
import panel from '../../ui/WalkList.module.css';
import { actionOf, isMove, moved } from '../quotations/walking';
import { FindingOptions } from './FindingOptions';
import { type CheckAction, checkKeys } from './keys';
import { goTo, mend } from './mend';
import { t } from './messages';
import { spanOf } from './place';
import { useFindings } from './useFindings';
import { WaiveDialog } from './WaiveDialog';

/** What stands between the article and its being ready; single keys go to a finding, mend it, or waive it. */
export function ChecksTab({ session }: { session: ArticleSession }) {
  const { findings, error, refresh } = useFindings(session.id);
  const handle = useStore(session.handle);
  const isReadOnly = useReadOnly();
  const [at, setAt] = useState(0);
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const entries = inOrder(findings ?? []);
  const index = Math.min(at, entries.length - 1);
  const current = entries[index];
  const errors = entries.filter(isStanding).length;
  const regainFocus = () => focusAfterDialog(() => list.current);

  const act = (action: CheckAction, finding: Finding): unknown => {
    if (isMove(action)) return setAt(moved(action, index, entries.length));
    switch (action) {
      case 'go':
        return goTo(session, finding);
      case 'mend': {
        const opensForm = ['quote', 'source', 'record'].includes(finding.mend?.kind ?? '');
        return perform(() => mend(session, finding)).finally(opensForm ? regainFocus : undefined);
      }
      case 'waive': {
        const { check, subject, waiver } = finding;
        if (waiver === null) return setWaiving(finding);
        return perform(async () => {
          await call('checks.takeBack', { id: session.id, check, subject });
          await refresh();
          announce(t('waived.takenBack'));
        });
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(checkKeys, event);
    if (!action || !current) return;
    event.preventDefault();
    if (!isReadOnly || isMove(action) || action === 'go') act(action, current);
  };

  useEffect(() => {
    handle?.show(current ? spanOf(current, session.snapshot.get()) : null);
  }, [handle, current, session]);
  useEffect(() => () => session.handle.get()?.show(null), [session]);
  useWalk(findings !== null, () => list.current?.focus());

  return (
    <section className={panel.find} aria-label={t('checks')} aria-busy={findings === null && error === null}>
      <div className={panel.counts}>
        <span role="status">
          {findings === null ? t('checking') : t('count', { errors, others: entries.length - errors })}
        </span>
        <div className={panel.action}>
          <IconButton label={t('levels')} icon={IconSettings} onPress={() => runCommand('checks.levels')} />
        </div>
      </div>
      {waiving && (
        <WaiveDialog
          articleId={session.id}
          finding={waiving}
          done={() => {
            setWaiving(null);
            void refresh();
            regainFocus();
          }}
        />
      )}
      {error !== null && <p role="alert">{error}</p>}
      {findings !== null && entries.length === 0 && (
        <EmptyState icon={IconChecklist} title={t('none')}>
          {t('none.detail')}
        </EmptyState>
      )}
      {current && (
        <>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-label={t('findings')}
            aria-activedescendant={`${id}-${index}`}
            className={panel.found}
            onKeyDown={onKeyDown}
          >
            <FindingOptions id={id} findings={entries} index={index} onPick={setAt} />
          </div>
          <div className={panel.keys}>
            <Button size="small" isDisabled={current.place === null} onPress={() => act('go', current)}>
              {withKey('go')}
            </Button>
            <Button
              size="small"
              tone="primary"
              isDisabled={isReadOnly || current.mend === null}
              onPress={() => act('mend', current)}
            >
              {withKey(current.mend ? `mend.${current.mend.kind}` : 'mend')}
            </Button>
            <Button size="small" isDisabled={isReadOnly} onPress={() => act('waive', current)}>
              {withKey(current.waiver ? 'takeBack' : 'waive')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Calls `go` once for each time that the command asked to step through the list, when the list is there. */
function useWalk(isReady: boolean, go: () => void): void {
  const view = useStore(inspectorView);
  useEffect(() => {
    if (!isReady || view.mode !== 'walk') return;
    inspectorView.set({ ...view, mode: 'list' });
    go();
  });
}

/** The label of a button with the key that does the same. */
const withKey = (label: Parameters<typeof t>[0]): ReactNode =>
  t.parts<ReactNode>(label, { k: (key) => <kbd key="key">{key}</kbd> });

/** Errors first, then warnings, then what is waived. */
const inOrder = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter(isStanding),
  ...findings.filter(({ severity, waiver }) => severity === 'warning' && waiver === null),
  ...findings.filter(({ waiver }) => waiver !== null),
];
