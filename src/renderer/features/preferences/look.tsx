import { interfaceLanguages } from '../../../core/messages/language';
import {
  accents,
  lineHeights,
  textFaces,
  textSizes,
  textWidths,
  themes,
  usualAppearance,
  zooms,
} from '../../../core/model/appearance';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { changeAppearance, useAppearance, useSystemAccent } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import { Hint } from '../../ui/FieldParts';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import styles from './look.module.css';
import { t } from './messages';

export function ThemePreference() {
  const { theme } = useAppearance();
  return (
    <Select
      label={t('theme')}
      hideLabel
      value={theme}
      choices={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
      onChange={(next) => void changeAppearance({ theme: next })}
    />
  );
}

export function AccentPreference() {
  const { accent } = useAppearance();
  const isNamed = useSystemAccent() !== null;
  return (
    <>
      <Select
        label={t('accent')}
        hideLabel
        value={accent}
        choices={accents.map((id) => ({ id, label: t(`accent.${id}`) }))}
        onChange={(next) => void changeAppearance({ accent: next })}
      />
      {accent === 'system' && !isNamed && <Hint>{t('accent.none')}</Hint>}
    </>
  );
}

const languages = ['system', ...interfaceLanguages] as const;

/** The window is loaded again in the language that is chosen. */
export function InterfaceLanguagePreference() {
  const chosen = useCall('app.preferences', undefined).data?.interfaceLanguage;
  return (
    chosen && (
      <Select
        label={t('interfaceLanguage')}
        hideLabel
        value={chosen}
        choices={languages.map((id) => ({
          id,
          label: id === 'system' ? t('interfaceLanguage.system') : ownName(id),
        }))}
        onChange={(interfaceLanguage) =>
          void perform(() => call('app.setPreferences', { interfaceLanguage }))
        }
      />
    )
  );
}

/** Whoever cannot read the interface finds their language by its own name. */
const ownName = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

export function FacePreference() {
  const { face } = useAppearance();
  return (
    <Select
      label={t('face')}
      hideLabel
      value={face}
      choices={textFaces.map((id) => ({ id, label: t(`face.${id}`) }))}
      onChange={(next) => void changeAppearance({ face: next })}
    />
  );
}

const ranges = { size: textSizes, width: textWidths, lineHeight: lineHeights };

export function NumberPreference({ name }: { name: keyof typeof ranges }) {
  const { [name]: value } = useAppearance();
  return (
    <NumberField
      label={t(name)}
      hideLabel
      value={value}
      range={ranges[name]}
      onChange={(next) => void changeAppearance({ [name]: next })}
    />
  );
}

export function ZoomPreference() {
  const { zoom } = useAppearance();
  return (
    <NumberField
      label={t('zoom')}
      hideLabel
      value={zoom}
      range={zooms}
      format={{ style: 'percent' }}
      onChange={(next) => void changeAppearance({ zoom: next })}
    />
  );
}

/** Words in the face, size and line height that are chosen. */
export const TextSample = () => (
  <p className={styles.sample} data-text-sample>
    {t('sample')}
  </p>
);

export function UsualLook() {
  const appearance = useAppearance();
  const isUsual = Object.entries(usualAppearance).every(
    ([name, value]) => appearance[name as keyof typeof appearance] === value,
  );
  return (
    <div className={styles.usual}>
      <Button size="small" isDisabled={isUsual} onPress={() => void changeAppearance(usualAppearance)}>
        {t('look.usual')}
      </Button>
    </div>
  );
}
