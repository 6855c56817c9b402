import { useQueries } from '@tanstack/react-query';
import { isStanding } from '../../../core/model/check';
import { call } from '../../api/client';
import { keyOf } from '../../api/query';
import { checkName, t } from './messages';

/** More articles are not checked before an export: that would take long. */
const mostArticles = 20;
const mostNamed = 5;

/** The findings of the articles of an export, while they are checked null. */
export function useExportChecks(ids: readonly string[]) {
  const asked = ids.slice(0, mostArticles);
  const results = useQueries({
    queries: asked.map((id) => ({
      queryKey: keyOf('checks.of', { id }),
      queryFn: () => call('checks.of', { id }),
    })),
  });
  const findings = results.flatMap(({ data }) => data ?? []);
  return {
    isChecking: results.some(({ isPending }) => isPending),
    failure: results.find(({ error }) => error)?.error?.message ?? null,
    errors: findings.filter(isStanding),
    warnings: findings.filter(({ severity, waiver }) => severity === 'warning' && waiver === null).length,
    waived: findings.filter(({ waiver }) => waiver !== null).length,
    unchecked: ids.length - asked.length,
  };
}

/** What stands against the articles that are about to be exported. */
export function ExportChecks({ checked }: { checked: ReturnType<typeof useExportChecks> }) {
  const { isChecking, failure, errors, warnings, waived, unchecked } = checked;
  if (isChecking) return <p role="status">{t('checking')}</p>;
  return (
    <section aria-label={t('checks')}>
      {failure !== null && <p role="alert">{t('export.failed', { reason: failure })}</p>}
      <p role="status">{t('export.count', { errors: errors.length, warnings, waived })}</p>
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, mostNamed).map(({ check, subject, message, excerpt, place }) => (
            <li key={`${check} ${subject} ${place?.block} ${place?.start}`}>
              {checkName(check)}: {excerpt === '' ? message : excerpt}
            </li>
          ))}
          {errors.length > mostNamed && <li>{t('export.more', { count: errors.length - mostNamed })}</li>}
        </ul>
      )}
      {unchecked > 0 && <p>{t('export.unchecked', { count: unchecked })}</p>}
    </section>
  );
}
