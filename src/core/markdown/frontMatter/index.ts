export { fileNameData } from './fileName';
export { type MappedFrontMatter, mapFrontMatter } from './map';
export { parseFrontMatter, repeatedKeys } from './parse';
export { type FrontMatter, splitFrontMatter } from './split';
