import type { ExportOptions } from '../../../core/model/exporting';
import type { BibliographyFormat, PresetInfo } from '../../../core/model/preset';
import { useCall } from '../../api/query';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';

const sourcesNames: Record<PresetInfo['sourcesAs'][number], string> = {
  footnotes: 'By citation style',
  inline: 'Links in the text',
  citations: 'Citation keys: [@key]',
  none: 'Left out',
};

const bibliographyNames: Record<BibliographyFormat, string> = {
  'csl-json': 'references.json (CSL-JSON)',
  biblatex: 'references.bib (BibLaTeX)',
};

interface Props {
  options: ExportOptions;
  onChange(options: ExportOptions): void;
}

/** The preset and what it leaves to choose. */
export function ExportOptionsForm({ options, onChange }: Props) {
  const presets = useCall('export.presets', undefined).data ?? [];
  const preset = presets.find(({ id }) => id === options.preset);
  const ways = preset?.sourcesAs ?? [];
  return (
    <div className="export-options">
      <Select
        label="Preset"
        value={options.preset}
        choices={presets.map(({ id, name }) => ({ id, label: name }))}
        // What was chosen for one preset may not exist in another.
        onChange={(id) => onChange({ preset: id })}
      />
      {preset && <p className="export-soft">{preset.description}</p>}
      {ways.length > 1 && (
        <Select
          label="Sources"
          value={options.sourcesAs ?? ways[0] ?? 'footnotes'}
          choices={ways.map((id) => ({ id, label: sourcesNames[id] }))}
          onChange={(sourcesAs) => onChange({ ...options, sourcesAs })}
        />
      )}
      {preset && preset.bibliographyAs.length > 1 && (
        <Select
          label="Cited sources beside it"
          value={options.bibliographyAs ?? preset.bibliographyAs[0] ?? 'csl-json'}
          choices={preset.bibliographyAs.map((id) => ({ id, label: bibliographyNames[id] }))}
          onChange={(bibliographyAs) => onChange({ ...options, bibliographyAs })}
        />
      )}
      <Checkbox
        isSelected={options.frontMatter ?? preset?.frontMatter ?? false}
        onChange={(frontMatter) => onChange({ ...options, frontMatter })}
      >
        Front matter
      </Checkbox>
      <Checkbox
        isSelected={options.relatedList ?? preset?.relatedList ?? false}
        onChange={(relatedList) => onChange({ ...options, relatedList })}
      >
        List of related posts
      </Checkbox>
    </div>
  );
}
