import english from '../../../resources/messages/en/shell.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('shell', english);
