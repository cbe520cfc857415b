import { expect, test } from 'vitest';
import { UPRIGHT, changed, moved, transform, wishOf } from '../src/view';

test('turns by quarters and comes round', () => {
  let view = UPRIGHT;
  for (const turn of [1, 2, 3, 0]) {
    view = changed(view, 'right');
    expect(view.turn).toBe(turn);
  }
  expect(changed(view, 'left').turn).toBe(3);
});

test('zooms within limits and is in the middle again when it fits', () => {
  let view = UPRIGHT;
  for (let i = 0; i < 50; i++) {
    view = changed(view, 'in');
  }
  expect(view.zoom).toBe(8);
  view = moved(view, 30, 40);
  expect([view.x, view.y]).toEqual([30, 40]);
  for (let i = 0; i < 50; i++) {
    view = changed(view, 'out');
  }
  expect(view).toEqual(UPRIGHT);
});

test('does not move what fits', () => {
  expect(moved(UPRIGHT, 5, 5)).toBe(UPRIGHT);
  expect(changed(UPRIGHT, 'up')).toBe(UPRIGHT);
});

test('side arrows change the picture until it is enlarged', () => {
  expect(wishOf('ArrowRight', UPRIGHT)).toBe('next');
  expect(wishOf('ArrowRight', changed(UPRIGHT, 'in'))).toBe('east');
  expect(wishOf('R', UPRIGHT)).toBe('right');
  expect(wishOf('Tab', UPRIGHT)).toBeUndefined();
});

test('a picture on its side fits the stage', () => {
  const turned = changed(UPRIGHT, 'right');
  expect(transform(UPRIGHT, 800, 400, 2)).toBe('translate(0px, 0px) rotate(0deg) scale(1)');
  expect(transform(turned, 800, 400, 2)).toBe('translate(0px, 0px) rotate(90deg) scale(0.5)');
});
