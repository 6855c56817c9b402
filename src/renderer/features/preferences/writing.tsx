import { changeSetting } from '../../api/changeSetting';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { changeSmartTyping, useSmartTyping } from '../../shell/preferences';
import { useReadOnly } from '../../shell/readOnly';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { t } from './messages';

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
