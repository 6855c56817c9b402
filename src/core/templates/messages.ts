import english from '../../../resources/messages/en/templateTexts.json';
import { catalog } from '../messages/catalog';

export const t = catalog('templateTexts', english);
