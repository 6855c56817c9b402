import english from '../../../resources/messages/en/captures.json';
import { catalog } from '../messages/catalog';

export const t = catalog('captures', english);
