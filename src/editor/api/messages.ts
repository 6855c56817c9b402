import english from '../../../resources/messages/en/editor.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('editor', english);
