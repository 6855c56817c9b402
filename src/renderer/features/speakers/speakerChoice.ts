import { namedSpeaker, type Speaker, type SpeakerFacts } from '../../../core/model/speaker';
import { goesBy } from '../../../core/speakers/names';
import { call } from '../../api/client';

/** A known speaker by id, or one to be made from what is typed. */
export type SpeakerChoice = Omit<SpeakerFacts, 'note'> & { id: string | null };

export const noSpeaker: SpeakerChoice = { id: null, name: '', role: '', affiliation: '', side: '' };

/** Who goes by that name; of several the one whose first name it is. */
export async function findSpeaker(name: string): Promise<Speaker | null> {
  const { items } = await call('speakers.list', { text: name, limit: 1000 });
  const known = items.filter((speaker) => goesBy(speaker, name));
  return known.find((speaker) => goesBy({ ...speaker, aliases: [] }, name)) ?? known[0] ?? null;
}

/** The speaker of that name: the one on record, or a new one. */
export const speakerNamed = async (name: string): Promise<Speaker> =>
  (await findSpeaker(name)) ?? call('speakers.create', namedSpeaker(name));

/** What was chosen, on record: a name alone is that of a known speaker where there is one. */
export async function speakerIdOf({ id, ...typed }: SpeakerChoice): Promise<string | null> {
  const name = typed.name.trim();
  if (id || name === '') return id;
  if (!typed.role && !typed.affiliation && !typed.side) return (await speakerNamed(name)).id;
  return (await call('speakers.create', { ...namedSpeaker(name), ...typed })).id;
}
