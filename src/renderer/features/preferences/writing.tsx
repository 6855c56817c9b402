import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { Select } from '../../ui/Select';
import { t } from './messages';

const ways = ['ask', 'markdown', 'text'] as const;

/** What happens to pasted text that looks like Markdown. */
export function PastePreference() {
  const editor = useCall('settings.get', undefined).data?.editor ?? {};
  const { pasteMarkdown, ...others } = editor;
  return (
    <Select
      label={t('paste')}
      hideLabel
      isDisabled={useReadOnly()}
      value={pasteMarkdown === undefined ? 'ask' : pasteMarkdown ? 'markdown' : 'text'}
      choices={ways.map((id) => ({ id, label: t(`paste.${id}`) }))}
      onChange={(way) =>
        void perform(() =>
          call('settings.set', {
            editor: way === 'ask' ? others : { ...others, pasteMarkdown: way === 'markdown' },
          }),
        )
      }
    />
  );
}
