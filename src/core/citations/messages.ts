import english from '../../../resources/messages/en/citing.json';
import { catalog } from '../messages/catalog';

export const t = catalog('citing', english);
