import { litParts } from '../../../core/model/writing';
import { changeSetting } from '../../api/changeSetting';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import {
  changeReviewerName,
  changeSmartTyping,
  changeWriting,
  useReviewerName,
  useSmartTyping,
  useWriting,
} from '../../shell/preferences';
import { useReadOnly } from '../../shell/readOnly';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { t } from './messages';
import { StoredText } from './StoredText';

const ways = ['ask', 'markdown', 'text'] as const;

/** What happens to pasted text that looks like Markdown. */
export function PastePreference() {
  const pasteMarkdown = useCall('settings.get', undefined).data?.editor.pasteMarkdown;
  return (
    <Select
      label={t('paste')}
      hideLabel
      isDisabled={useReadOnly()}
      value={pasteMarkdown === undefined ? 'ask' : pasteMarkdown ? 'markdown' : 'text'}
      choices={ways.map((id) => ({ id, label: t(`paste.${id}`) }))}
      onChange={(way) =>
        void perform(() =>
          changeSetting('editor', ({ pasteMarkdown: _, ...others }) =>
            way === 'ask' ? others : { ...others, pasteMarkdown: way === 'markdown' },
          ),
        )
      }
    />
  );
}

export const SmartTypingPreference = () => (
  <Checkbox isSelected={useSmartTyping()} onChange={(isOn) => void changeSmartTyping(isOn)}>
    {t('smartTyping.is')}
  </Checkbox>
);

export const TypewriterPreference = () => (
  <Checkbox
    isSelected={useWriting().typewriter}
    onChange={(typewriter) => void changeWriting({ typewriter })}
  >
    {t('typewriter.is')}
  </Checkbox>
);

export const LitPreference = () => (
  <Select
    label={t('lit')}
    hideLabel
    value={useWriting().lit}
    choices={litParts.map((id) => ({ id, label: t(`lit.${id}`) }))}
    onChange={(lit) => void changeWriting({ lit })}
  />
);

/** Under which the user comments and suggests. */
export const NamePreference = () => (
  <StoredText
    label={t('reviewerName')}
    maxLength={200}
    stored={useReviewerName()}
    onChange={(name) => void changeReviewerName(name.trim())}
  />
);
