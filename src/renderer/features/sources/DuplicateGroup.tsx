import { useState } from 'react';
import { differencesOf, mergeItems } from '../../../core/citations/duplicates';
import type { CslItem } from '../../../core/model/library';
import type { SourceListItem } from '../../../ipc/channels/library';
import { Button } from '../../ui/Button';
import { valueWords } from './valueWords';

interface Props {
  group: SourceListItem[];
  onMerge(survivor: SourceListItem, csl: CslItem): void;
  onKeepApart(): void;
}

/** Field by field what the sources of a group do not agree on; the fuller value is chosen until the user chooses. */
export function DuplicateGroup({ group, onMerge, onKeepApart }: Props) {
  const items = group.map(({ csl }) => csl);
  const differences = differencesOf(items);
  const merged = mergeItems(items);
  const [survivor, setSurvivor] = useState(0);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const choiceOf = (field: string): number =>
    chosen[field] ??
    Math.max(
      0,
      items.findIndex((item) => same(item[field], merged[field])),
    );

  const merge = () => {
    const kept = group[survivor];
    if (!kept) return;
    const csl: CslItem = { ...merged };
    for (const { field, values } of differences) {
      const value = values[choiceOf(field)];
      if (value === null) delete csl[field];
      else csl[field] = value;
    }
    onMerge(kept, csl);
  };

  return (
    <div className="duplicate-group">
      <div className="duplicate-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Keep</th>
              {group.map((source, index) => (
                <th key={source.id} scope="col">
                  <label>
                    <input
                      type="radio"
                      name="survivor"
                      checked={survivor === index}
                      onChange={() => setSurvivor(index)}
                    />
                    {source.citationKey}
                  </label>
                  <small>
                    {source.uses === 1 ? 'cited in 1 article' : `cited in ${source.uses} articles`}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, values }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                {values.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one cell for each source, in their order
                  <td key={index}>
                    <label>
                      <input
                        type="radio"
                        name={`field ${field}`}
                        aria-label={`${field} of ${group[index]?.citationKey ?? ''}: ${valueWords(value)}`}
                        checked={choiceOf(field) === index}
                        onChange={() => setChosen({ ...chosen, [field]: index })}
                      />
                      <span>{valueWords(value)}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length === 0 && <p>They agree in every field.</p>}
      <div className="library-actions">
        <Button tone="primary" onPress={merge}>
          Merge these {group.length}
        </Button>
        <Button onPress={onKeepApart}>Keep them apart</Button>
      </div>
    </div>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
