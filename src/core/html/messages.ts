import english from '../../../resources/messages/en/clippings.json';
import { catalog } from '../messages/catalog';

export const t = catalog('clippings', english);
