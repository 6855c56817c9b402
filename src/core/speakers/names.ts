import { folded } from '../model/folded';
import type { Speaker } from '../model/speaker';

type Named = Pick<Speaker, 'name' | 'aliases'>;

const titles = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\s+)+(?=\S)/;

/** A name without its spelling: the same for `Dr. Mara Ferro`, `FERRO, Mara` and `mara ferro`. */
function nameKey(name: string): string {
  const [family = '', given, ...more] = name.split(',');
  const inOrder = given?.trim() && more.length === 0 ? `${given} ${family}` : name;
  return folded(inOrder).replace(titles, '');
}

export const keysOf = ({ name, aliases }: Named): string[] => [name, ...aliases].map(nameKey).filter(Boolean);

/** Whether the speaker has this name or alias, in any spelling. */
export const goesBy = (speaker: Named, name: string): boolean => keysOf(speaker).includes(nameKey(name));
