import type { placeChannels } from '../../../ipc/channels/place';
import type { Handlers } from '../../../ipc/contract';
import type { Places } from '../../workspace/places';
import type { OpenWorkspace } from '../../workspace/session';

export function placeHandlers(
  open: OpenWorkspace,
  places: Places,
): Pick<Handlers, keyof typeof placeChannels> {
  return {
    'place.get': async () => places.at(open().dir),
    'place.set': async (place) => places.put(open().dir, place),
  };
}
