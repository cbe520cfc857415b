import { expect, test } from 'vitest';
import { encoded } from '../src/autosave';
import { nextLook } from '../src/live';

test('looks again after the usual time, later after each failure, and no more after the third', () => {
  expect([0, 1, 2, 3].map((failures) => nextLook(15, failures))).toEqual([15, 30, 60, null]);
});

test('a draft holds the texts of a form, several of one name too, and no files', () => {
  const fields = encoded([
    ['wants', 'refund'],
    ['wants', 'apology'],
    ['photo', new File([], 'a.png')],
  ]);
  expect(fields.toString()).toBe('wants=refund&wants=apology');
});
