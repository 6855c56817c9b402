/** Pictures that came inside the file, by the name under which the text points to them. */
export type Pictures = Record<string, Uint8Array>;

const inside = /src\s*=\s*(["'])data:image\/(png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)\1/gi;

/** Puts the pictures that a page or a Word document carries in its text beside it, as `<stem>-1.png`, `<stem>-2.jpg`, … */
export function liftPictures(html: string, stem: string): { html: string; pictures: Pictures } {
  const pictures: Pictures = {};
  const lifted = html.replace(inside, (_, quote: string, kind: string, data: string) => {
    const name = `${stem}-${Object.keys(pictures).length + 1}.${kind.toLowerCase().replace('jpeg', 'jpg')}`;
    pictures[name] = Buffer.from(data, 'base64');
    return `src=${quote}${name}${quote}`;
  });
  return { html: lifted, pictures };
}
