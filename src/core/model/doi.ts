/** The addresses of the DOI resolver, and the older `doi:` (https://www.doi.org/the-identifier/resources/handbook). */
export const doiAddress = /^(https?:\/\/(dx\.|www\.)?doi\.org\/|doi:\s*)/i;

/** A DOI without the address of its resolver. */
export const doiIn = (text: string): string => text.trim().replace(doiAddress, '');

/** Whether a text is a DOI, with or without the address of its resolver: https://www.doi.org/the-identifier/resources/handbook/2_numbering */
export const isDoi = (text: string): boolean => /^10\.\d[\d.]*\/\S+$/.test(doiIn(text));
