import type { CoverageSubject } from '../../../core/model/coverage';
import { lazily } from '../../ui/lazily';
import { t } from './messages';

const CoveragePanel = lazily(async () => (await import('./CoveragePanel')).CoveragePanel);

/** The coverage of a record beside its details. */
export function CoverageSection({ subject }: { subject: CoverageSubject }) {
  return (
    <>
      <h3>{t('title')}</h3>
      <CoveragePanel subject={subject} rows={5} />
    </>
  );
}
