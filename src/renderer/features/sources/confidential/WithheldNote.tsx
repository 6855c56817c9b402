import { withheldWords } from '../../../../core/citations/withheld';
import type { Source } from '../../../../core/model/source';
import { isWithheld } from '../../../../core/model/terms';
import { Hint } from '../../../ui/FieldParts';
import { t } from '../messages';

/** What readers will see of a source that must not be named; empty for any other. */
export function WithheldNote({ source, language }: { source: Source | null | undefined; language: string }) {
  if (!source || !isWithheld(source)) return null;
  return <Hint>{t('withheld.note', { words: withheldWords(source, language) })}</Hint>;
}
