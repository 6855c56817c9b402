import { hostileDesk } from './desk';
import { dialectSuite } from './suite';

dialectSuite('dialects', hostileDesk);
