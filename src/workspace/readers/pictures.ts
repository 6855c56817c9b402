/** Pictures from inside the file, by the name that the text points to. */
export type Pictures = Record<string, Uint8Array>;

const inside = /src\s*=\s*(["'])data:image\/(png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)\1/gi;

/** Takes data: pictures out of the HTML and names them `<stem>-1.png`, `<stem>-2.jpg`, … */
export function liftPictures(html: string, stem: string): { html: string; pictures: Pictures } {
  const pictures: Pictures = {};
  let count = 0;
  const lifted = html.replace(inside, (_, quote: string, kind: string, data: string) => {
    count += 1;
    const name = `${stem}-${count}.${kind.toLowerCase().replace('jpeg', 'jpg')}`;
    pictures[name] = Buffer.from(data, 'base64');
    return `src=${quote}${name}${quote}`;
  });
  return { html: lifted, pictures };
}
