import { namedSpeaker, type Speaker, type SpeakerFacts } from '../../../core/model/speaker';
import { goesBy } from '../../../core/speakers/names';
import { withRole } from '../../../core/speakers/roles';
import { call } from '../../api/client';

/** A known speaker by id, or a new one made from what is typed. */
export type SpeakerChoice = Omit<SpeakerFacts, 'note'> & {
  id: string | null;
  /** Of a known speaker: whether the record gets `role`, for the day if it says another one. */
  keepsRole: boolean;
};

export const noSpeaker: SpeakerChoice = {
  id: null,
  keepsRole: false,
  name: '',
  role: '',
  affiliation: '',
  side: '',
};

/** The speaker with this name or alias. If there are several, the one whose main name it is. */
export async function findSpeaker(name: string): Promise<Speaker | null> {
  const { items } = await call('speakers.list', { text: name, limit: 1000 });
  const known = items.filter((speaker) => goesBy(speaker, name));
  return known.find((speaker) => goesBy({ ...speaker, aliases: [] }, name)) ?? known[0] ?? null;
}

/** The speaker on record with this name, or else a new one. */
export const speakerNamed = async (name: string): Promise<Speaker> =>
  (await findSpeaker(name)) ?? call('speakers.create', namedSpeaker(name));

/** Id of the chosen speaker; one that is typed is made first. A name alone means a known speaker of that name, if there is one. */
export async function speakerIdOf(
  { id, keepsRole, ...typed }: SpeakerChoice,
  dateSaid: string | null,
): Promise<string | null> {
  const name = typed.name.trim();
  if (id && keepsRole) await keepRole(id, typed.role, dateSaid);
  if (id || name === '') return id;
  if (!typed.role && !typed.affiliation && !typed.side) return (await speakerNamed(name)).id;
  return (await call('speakers.create', { ...namedSpeaker(name), ...typed })).id;
}

async function keepRole(id: string, role: string, dateSaid: string | null): Promise<void> {
  const [speaker] = await call('speakers.getMany', { ids: [id] });
  if (speaker) await call('speakers.update', { id, fields: withRole(speaker, role, dateSaid) });
}
