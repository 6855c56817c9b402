/** Letters and digits without case and accents: `Smith, J.: “A” – b` becomes `smith j a b`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/<[^<>]*>|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
