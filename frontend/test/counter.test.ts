import { expect, test } from 'vitest';
import { characters, counterText } from '../src/counter';

test('says how many characters are left, none included', () => {
  expect(counterText(1990, 2000, '还可以输入 %d 个字', '超出了 %d 个字')).toBe('还可以输入 10 个字');
  expect(counterText(2000, 2000, '还可以输入 %d 个字', '超出了 %d 个字')).toBe('还可以输入 0 个字');
});

test('says how many are too many', () => {
  expect(counterText(2003, 2000, '还可以输入 %d 个字', '超出了 %d 个字')).toBe('超出了 3 个字');
});

test('counts a rare character and a line end once', () => {
  expect(characters('𠮷野家')).toBe(3);
  expect(characters('一\r\n二')).toBe(3);
});
