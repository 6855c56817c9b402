/** Letters and digits without case and accents: `Smith, J.: “A” – b` and `smith j a b` are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/<[^>]*>|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
