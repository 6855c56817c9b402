import { useState } from 'react';
import type { BackupInfo, BackupKind, CopyHow } from '../../../core/model/backup';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import styles from './BackupReader.module.css';
import { BackupRecords } from './BackupRecords';
import { t } from './messages';

interface Props {
  backup: BackupInfo;
  canCopy: boolean;
}

/** Reads in a backup, and copies what is chosen into the present workspace. */
export function BackupReader({ backup: { name }, canCopy }: Props) {
  const [kind, setKind] = useState<BackupKind>('article');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<string | null>(null);
  const found = useCall('backups.browse', { name, kind, text }, { keepPrevious: true });
  const copy = useAction(
    async (how: CopyHow) => {
      const outcome = await call('backups.copyOut', { name, kind, ids: [...chosen], how });
      setChosen(new Set());
      return outcome;
    },
    {
      toast: ({ copied, lost }) =>
        lost.length > 0
          ? t('copied.lost', { count: copied, lost: lost.length })
          : t('copied', { count: copied }),
    },
  );
  const count = chosen.size;
  const isIdle = canCopy && count > 0 && !copy.isRunning;
  const choices: { id: BackupKind; label: string }[] = [
    { id: 'article', label: term('articles') },
    { id: 'quote', label: term('quotes') },
    { id: 'source', label: term('sources') },
  ];

  return (
    <>
      <div className={styles.filters}>
        <Select
          label={t('kinds')}
          hideLabel
          value={kind}
          choices={choices}
          onChange={(next) => {
            setKind(next);
            setChosen(new Set());
            setShown(null);
          }}
        />
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={text}
          onChange={setText}
          autoFocus
        />
      </div>
      <div className={styles.panes}>
        <BackupRecords
          records={found.data}
          chosen={chosen}
          onChoose={(id) => setChosen(toggled(chosen, id))}
          shown={shown}
          onShow={setShown}
        />
        <Preview name={name} kind={kind} id={shown} />
      </div>
      <div className={styles.actions}>
        {kind === 'article' ? (
          <>
            <Button isDisabled={!isIdle} onPress={() => copy.run('new')}>
              {t('copy.new', { count })}
            </Button>
            <Button isDisabled={!isIdle} onPress={() => copy.run('replace')}>
              {t('copy.replace', { count })}
            </Button>
          </>
        ) : (
          <Button isDisabled={!isIdle} onPress={() => copy.run('new')}>
            {t('copy.records', { count })}
          </Button>
        )}
        {!canCopy && <Hint>{t('readOnly')}</Hint>}
      </div>
    </>
  );
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);

function Preview({ name, kind, id }: { name: string; kind: BackupKind; id: string | null }) {
  const { data } = useCall('backups.read', { name, kind, id: id ?? '' }, { enabled: id !== null });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.preview} aria-label={t('preview')} tabIndex={0}>
      {id === null ? <p className={styles.none}>{t('preview.none')}</p> : data}
    </section>
  );
}
