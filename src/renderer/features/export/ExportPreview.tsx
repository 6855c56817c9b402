import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ExportOptions } from '../../../core/model/exporting';
import { useCall } from '../../api/query';
import { IconButton } from '../../ui/IconButton';
import { SelfCheckNote } from './SelfCheckNote';

interface Props {
  articleId: string;
  options: ExportOptions;
  /** Which of the articles is shown, from 0. */
  place: number;
  count: number;
  onPlace(place: number): void;
}

/** The file as it will be written, and what its self-check found. */
export function ExportPreview({ articleId, options, place, count, onPlace }: Props) {
  const { data, error, isPending } = useCall(
    'export.preview',
    { articleId, options },
    { keepPrevious: true },
  );
  return (
    <section className="export-preview" aria-label="Preview" aria-busy={isPending}>
      <div className="export-file">
        <code>{data?.path ?? ''}</code>
        {count > 1 && (
          <span className="export-steps">
            <IconButton
              label="Previous article"
              icon={IconChevronLeft}
              isDisabled={place === 0}
              onPress={() => onPlace(place - 1)}
            />
            {place + 1} of {count}
            <IconButton
              label="Next article"
              icon={IconChevronRight}
              isDisabled={place === count - 1}
              onPress={() => onPlace(place + 1)}
            />
          </span>
        )}
      </div>
      {error ? (
        <p role="alert">{error.message}</p>
      ) : (
        <textarea className="export-text" aria-label="Markdown" readOnly value={data?.text ?? ''} />
      )}
      {data && data.companions.length > 0 && (
        <p className="export-soft">With it: {data.companions.join(', ')}</p>
      )}
      {data && <SelfCheckNote check={data.selfCheck} />}
    </section>
  );
}
