import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { bookmarklet } from '../../../core/capture/bookmarklet';
import { type CaptureKey, captureKeys } from '../../../ipc/channels/capture';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { keyLabel } from '../../shell/keyLabel';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import './capture.css';

/** How words come in from the browser and from any other program. */
export function CaptureSetup({ onClose }: { onClose: () => void }) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(bookmarklet).then(
      () => setCopied('Copied.'),
      () => setCopied('It could not be copied: select it in the field, and copy it there.'),
    );
  return (
    <Dialog
      title="Capture from the browser"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Done</Button>}
    >
      <div className="capture-setup">
        <ol>
          <li>Copy the bookmarklet.</li>
          <li>Make a bookmark in your browser, call it “Stet”, and paste the bookmarklet as its address.</li>
          <li>
            On a page, select somebody’s words and choose the bookmark. They open here with their source.
          </li>
        </ol>
        <TextField label="Bookmarklet" mono rows={3} isReadOnly value={bookmarklet} />
        <div className="fill-from-web">
          <Button autoFocus tone="primary" icon={IconCopy} onPress={() => void copy()}>
            Copy the bookmarklet
          </Button>
          <span role="status" className="field-hint">
            {copied}
          </span>
        </div>
        <p className="field-hint">
          It sends the words and what the page says of itself to Stet on this computer, and to nobody else.
          Where a page forbids bookmarklets, and for very long passages, copy the words and use “Capture from
          clipboard”.
        </p>
        <KeyChoice />
      </div>
    </Dialog>
  );
}

const none = 'none';

function KeyChoice() {
  const state = useCall('capture.key', undefined).data;
  const choose = useAction((key: CaptureKey) => call('capture.setKey', { key }), { isToasted: () => false });
  if (!state) return null;
  const isLost = state.key !== null && !state.works;
  return (
    <>
      <Select
        label="Key for “Capture from clipboard”, in every program"
        value={state.key ?? none}
        choices={[
          { id: none, label: 'No key' },
          ...captureKeys.map((key) => ({ id: key as string, label: keyLabel(key) })),
        ]}
        onChange={(id) => choose.run(captureKeys.find((key) => key === id) ?? null)}
      />
      <p className="field-error" role="alert">
        {choose.error?.message ?? (isLost ? 'Another program holds this key now, so it does nothing.' : '')}
      </p>
    </>
  );
}
