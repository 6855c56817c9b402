import { plainStyle } from '../../../core/model/citation';
import { type WorkspaceSettings, workspaceDefaults } from '../../../core/model/settings';
import { changeSetting } from '../../api/changeSetting';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { LanguageBox } from '../../ui/LanguageBox';
import { Select } from '../../ui/Select';
import { styleTitle } from '../citations/styleTitle';
import { t } from './messages';
import { StoredText } from './StoredText';

type NewArticle = WorkspaceSettings['newArticle'];

/** What is stored for new articles, and a change of it. */
function useNewArticle(): [NewArticle, (change: Partial<NewArticle>) => void] {
  const { newArticle } = useCall('settings.get', undefined).data ?? workspaceDefaults;
  return [
    newArticle,
    (change) => void perform(() => changeSetting('newArticle', (stored) => ({ ...stored, ...change }))),
  ];
}

export function LanguagePreference() {
  const [{ language }, change] = useNewArticle();
  return (
    <LanguageBox
      label={t('language')}
      isDisabled={useReadOnly()}
      language={language}
      onChange={(chosen) => change({ language: chosen })}
    />
  );
}

export function BylinesPreference() {
  const [{ bylines }, change] = useNewArticle();
  return (
    <StoredText
      label={t('bylines')}
      maxLength={200}
      isReadOnly={useReadOnly()}
      stored={bylines.join(', ')}
      onChange={(text) =>
        change({
          bylines: text
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        })
      }
    />
  );
}

export function SectionPreference() {
  const [{ section }, change] = useNewArticle();
  return (
    <StoredText
      label={t('section')}
      maxLength={200}
      isReadOnly={useReadOnly()}
      stored={section}
      onChange={(text) => change({ section: text.trim() })}
    />
  );
}

const noTemplate = 'none';

export function TemplatePreference() {
  const [{ template }, change] = useNewArticle();
  const templates = useCall('templates.list', undefined).data ?? [];
  return (
    <Select
      label={t('template')}
      hideLabel
      isDisabled={useReadOnly()}
      // A template that was deleted is no longer begun with.
      value={templates.find(({ id }) => id === template)?.id ?? noTemplate}
      choices={[
        { id: noTemplate, label: t('template.none') },
        ...templates.map(({ id, name }) => ({ id, label: name })),
      ]}
      onChange={(chosen) => change({ template: templates.find(({ id }) => id === chosen)?.id ?? null })}
    />
  );
}

export function StylePreference() {
  const usual = useCall('settings.get', undefined).data?.citationStyle ?? plainStyle;
  const known = useCall('citations.styles', undefined).data ?? [];
  const choices = [
    { id: plainStyle, label: t('style.plain') },
    ...known.map((style) => ({ id: style.id, label: styleTitle(style) })),
  ];
  return (
    <Select
      label={t('style')}
      hideLabel
      isDisabled={useReadOnly()}
      value={usual}
      choices={choices.some(({ id }) => id === usual) ? choices : [...choices, { id: usual, label: usual }]}
      onChange={(id) => void perform(() => call('settings.set', { citationStyle: id }))}
    />
  );
}

export function PresetPreference() {
  const { export: options } = useCall('settings.get', undefined).data ?? workspaceDefaults;
  const presets = useCall('export.presets', undefined).data ?? [];
  return (
    <Select
      label={t('preset')}
      hideLabel
      isDisabled={useReadOnly()}
      value={options.preset}
      choices={presets.map(({ id, name }) => ({ id, label: name }))}
      onChange={(preset) => void perform(() => call('settings.set', { export: { ...options, preset } }))}
    />
  );
}
