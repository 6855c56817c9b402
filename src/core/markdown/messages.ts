import english from '../../../resources/messages/en/markdown.json';
import { catalog } from '../messages/catalog';

export const t = catalog('markdown', english);
