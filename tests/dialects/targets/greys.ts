import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetOf, greys, png } from '../picture';
import { packageFolder } from './run';

/** The picture of the set that a file shows, when a program writes pictures anew: they are told apart by their grey. */
export async function pictureByGrey(file: string): Promise<string> {
  const { default: sharp } = await import(
    pathToFileURL(path.join(packageFolder('sharp'), 'dist/index.mjs')).href
  );
  const [found = 0] = await sharp(file).raw().toBuffer();
  const [nearest] = greys.toSorted((one, two) => Math.abs(one - found) - Math.abs(two - found));
  return assetOf(png(nearest ?? found), '.png');
}
