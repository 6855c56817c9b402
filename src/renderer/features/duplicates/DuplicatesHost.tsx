import { useState } from 'react';
import { useCall } from '../../api/query';
import { useCommand } from '../../shell/commands';
import { DuplicatesDialog } from './DuplicatesDialog';
import { sources } from './sources';
import { speakers } from './speakers';

interface Props {
  onClose(): void;
}

const SourceDuplicates = ({ onClose }: Props) => (
  <DuplicatesDialog kind={sources} found={useCall('sources.duplicates', undefined).data} onClose={onClose} />
);
const SpeakerDuplicates = ({ onClose }: Props) => (
  <DuplicatesDialog
    kind={speakers}
    found={useCall('speakers.duplicates', undefined).data}
    onClose={onClose}
  />
);

/** Shows duplicate sources or speakers when the user asks for them in a menu. */
export function DuplicatesHost() {
  const [asked, setAsked] = useState<'sources' | 'speakers' | null>(null);
  useCommand('sources.findDuplicates', () => setAsked('sources'));
  useCommand('speakers.findDuplicates', () => setAsked('speakers'));
  const close = () => setAsked(null);
  if (asked === 'sources') return <SourceDuplicates onClose={close} />;
  return asked === 'speakers' && <SpeakerDuplicates onClose={close} />;
}
