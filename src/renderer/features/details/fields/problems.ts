import { type CustomField, type CustomKind, isNumber } from '../../../../core/markdown/customFields/fields';
import { isAuthoredDate } from '../../../../core/model/isAuthoredDate';
import { t } from '../messages';

interface Problems {
  key: string | undefined;
  value: string | undefined;
}

/** What keeps a field from being stored. */
export function problemsOf({ key, kind, value }: CustomField, others: readonly string[]): Problems {
  return {
    key: key.trim() === '' ? t('field.noKey') : others.includes(key) ? t('field.taken', { key }) : undefined,
    value: valueProblem(kind, value),
  };
}

function valueProblem(kind: CustomField['kind'], value: string): string | undefined {
  if (kind === 'number' && !isNumber(value)) return t('field.noNumber');
  if (kind === 'date' && !isDate(value)) return t('field.noDate');
  return kind === 'yesNo' && value === '' ? t('field.noChoice') : undefined;
}

const isDate = (value: string): boolean => value !== '' && isAuthoredDate(value);

/** The field as another kind, with its words as far as that can hold them; none are lost, as it is not stored then. */
export function converted(field: CustomField, kind: CustomKind): CustomField {
  const { value } = field;
  if (kind === 'yesNo') {
    const choice = /^(?:true|yes)$/i.test(value) ? 'true' : /^(?:false|no)$/i.test(value) ? 'false' : '';
    return { ...field, kind, value: choice };
  }
  return { ...field, kind, value: kind === 'date' && !isDate(value) ? '' : value };
}
