import { useEffect, useState } from 'react';
import type { UpdateFound } from '../../../ipc/channels/updates';
import { call } from '../../api/client';
import { useJob } from '../../api/useJob';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError, Hint } from '../../ui/FieldParts';
import { Progress } from '../../ui/Progress';
import { term } from '../../ui/terms';
import { t } from './messages';

type Step = 'asked' | 'found' | 'fetching' | 'fetched';

/** Asks once whether there is a newer version; fetching and installing it are the user's choice. */
export function UpdatesDialog({ onClose }: { onClose(): void }) {
  const [step, setStep] = useState<Step>('asked');
  const [found, setFound] = useState<UpdateFound | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const job = useJob();
  const attempt = (work: () => Promise<unknown>, after: Step, otherwise: Step) =>
    void perform(work, { isToasted: () => false }).then((error) => {
      setProblem(error?.message ?? null);
      setStep(error ? otherwise : after);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    attempt(async () => setFound(await call('app.checkUpdates', undefined)), 'found', 'found');
  }, []);
  const fetch = () => {
    setProblem(null);
    setStep('fetching');
    attempt(() => call('app.fetchUpdate', { job: job.begin() }), 'fetched', 'found');
  };
  const next = () => {
    if (step === 'found') fetch();
    if (step === 'fetched') void perform(() => call('app.installUpdate', undefined));
  };
  const close = () => {
    if (step === 'fetching') job.cancel();
    onClose();
  };
  const version = found?.status === 'newer' ? found.version : null;

  return (
    <Dialog
      isOpen
      size="small"
      title={t('title')}
      onClose={close}
      isDismissable
      actions={
        version === null ? (
          <Button tone="primary" autoFocus onPress={close}>
            {term('close')}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{t('later')}</Button>
            {/* One button all the time: a disabled or removed one would take the focus out of the dialog. */}
            <Button tone="primary" autoFocus onPress={next}>
              {t(step === 'fetched' ? 'install' : 'fetch')}
            </Button>
          </>
        )
      }
    >
      {problem !== null && <FormError>{problem}</FormError>}
      <div role="status">
        {step === 'asked' && <p>{t('checking')}</p>}
        {step === 'found' && found && <p>{wordsOf(found)}</p>}
        {step === 'fetched' && version && <p>{t('fetched', { version })}</p>}
      </div>
      {step === 'found' && version && <Hint>{t('newer.detail')}</Hint>}
      {step === 'fetched' && <Hint>{t('fetched.detail')}</Hint>}
      {step === 'fetching' && version && (
        <Progress
          label={t('fetching', { version })}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          isShare
          onCancel={job.cancel}
        />
      )}
    </Dialog>
  );
}

function wordsOf(found: UpdateFound): string {
  if (found.status === 'off') return t('off');
  return found.status === 'current' ? t('current', found) : t('newer', found);
}
