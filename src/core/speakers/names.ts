import { folded } from '../model/folded';
import type { Speaker } from '../model/speaker';

type Named = Pick<Speaker, 'name' | 'aliases'>;

const titles = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\s+)+(?=\S)/;

/** What is the same in all spellings of a name: `Dr. Mara Ferro`, `FERRO, Mara` and `mara ferro` are one. */
function nameKey(name: string): string {
  const [family = '', given, ...more] = name.split(',');
  const inOrder = given?.trim() && more.length === 0 ? `${given} ${family}` : name;
  return folded(inOrder).replace(titles, '');
}

export const keysOf = ({ name, aliases }: Named): string[] => [name, ...aliases].map(nameKey).filter(Boolean);

/** Whether a speaker is known by this name, however it is spelled. */
export const goesBy = (speaker: Named, name: string): boolean => keysOf(speaker).includes(nameKey(name));
