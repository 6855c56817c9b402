import { withheldWords } from '../../../../core/citations/withheld';
import './confidential.css';
import type { Source } from '../../../../core/model/source';

/** What readers will see of a source that must not be named; nothing for any other. */
export function WithheldNote({ source, language }: { source: Source | null | undefined; language: string }) {
  if (!source?.confidential) return null;
  return (
    <p className="field-hint withheld-note">
      Confidential: readers see “{withheldWords(source, language)}”, without the place and the words around.
    </p>
  );
}
