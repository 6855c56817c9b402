import { folded } from '../model/folded';
import type { DatedRole, SpeakerFacts, SpeakerFields } from '../model/speaker';

export const factsOf = ({ name, role, affiliation, side, note }: SpeakerFields): SpeakerFacts => ({
  name,
  role,
  affiliation,
  side,
  note,
});

/** Merges speakers: the result has these facts, all names as aliases, and all roles. */
export function mergeSpeakers(speakers: SpeakerFields[], facts: SpeakerFacts): SpeakerFields {
  const names = new Set(speakers.flatMap((speaker) => [speaker.name, ...speaker.aliases]));
  names.delete(facts.name);
  const roles = new Map(speakers.flatMap((speaker) => speaker.roles).map((role) => [identityOf(role), role]));
  return {
    ...facts,
    aliases: [...names],
    roles: [...roles.values()].sort((a, b) => a.from.localeCompare(b.from)),
  };
}

const identityOf = ({ role, affiliation, from, to }: DatedRole): string =>
  JSON.stringify([folded(role), folded(affiliation), from, to]);
