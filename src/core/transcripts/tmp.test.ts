import { test } from 'vitest';
import { hostileTexts } from '../../../tests/repetition/fragments';
import { growthOf } from '../../../tests/repetition/measure';
import { readers } from '../../../tests/repetition/readers';
const mine = ['WebVTT file','WebVTT cue','SubRip file','text with times','text of Otter','JSON of Whisper','words looked for in a transcript'];
test('growth', { timeout: 500_000 }, async () => {
  for (const name of mine) {
    let worst = '';let w = 0; let slow=0; let slowName='';
    for (const text of hostileTexts) {
      const g = await growthOf(readers[name] as never, text.make, { sizes: [16384, 65536], highest: 2.5 });
      if (g.growth > w) { w = g.growth; worst = `${text.name} ${g.time}`; }
      if (g.time > slow) { slow = g.time; slowName = text.name; }
    }
    console.log(name, w, JSON.stringify(worst), slow, JSON.stringify(slowName));
  }
});
