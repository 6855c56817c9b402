import english from '../../../resources/messages/en/transcripts.json';
import { catalog } from '../messages/catalog';

export const t = catalog('transcripts', english);
