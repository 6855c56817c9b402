import { expect, test } from 'vitest';
import { scanQuotations } from '../index';

const found = (text: string) =>
  scanQuotations(text).map(({ kind, speaker }) => (kind === 'scare' ? kind : speaker));

test.each([
  ['鎮長賴文彬表示：「音樂節不會停辦。」', ['賴文彬']],
  ['“这里很好。”住在附近的教师梁淑芬说。', ['梁淑芬']],
  ['“菜要软一点。”邹师傅告诉记者，“盐也要少放。”', ['邹师傅', '邹师傅']],
  ['主任韩立军表示，价格由政府补贴，“不以赚钱为目的”。他说：“我们算过账。”', ['韩立军', '韩立军']],
  ['所谓“共享餐桌”，是一项新做法。', ['scare']],
  ['一年一度的「浪聲音樂節」上週落幕。', ['scare']],
  ['昨天下雨。“我不知道是谁写的。”', [null]],
])('%s is said by %s', (text, expected) => expect(found(text)).toEqual(expected));

test('names inside quotations are no speakers', () => {
  expect(found('主任韩立军说：“陈美莲说不行。”他又说：“真的不行。”')).toEqual(['韩立军', '韩立军']);
});
