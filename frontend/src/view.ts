/** How a picture lies: `zoom` 1 fits the stage, `turn` in quarters to the right, `x` and `y` in pixels off the middle. */
export interface View {
  readonly zoom: number;
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

export const UPRIGHT: View = { zoom: 1, turn: 0, x: 0, y: 0 };

const STEP = 1.25;
const LARGEST = 8;
const MOVE = 60;

/** What a key or a button asks for; undefined for a key that means nothing here. */
export type Wish = 'in' | 'out' | 'left' | 'right' | 'reset' | 'previous' | 'next' | 'close' | Move;
type Move = 'up' | 'down' | 'east' | 'west';

const KEYS: Readonly<Record<string, Wish>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  l: 'left',
  r: 'right',
  '0': 'reset',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'previous',
  PageDown: 'next',
};

/** Arrows to the side move what is larger than the stage, and change the picture otherwise. */
export function wishOf(key: string, view: View): Wish | undefined {
  if (key === 'ArrowLeft') {
    return view.zoom > 1 ? 'west' : 'previous';
  }
  if (key === 'ArrowRight') {
    return view.zoom > 1 ? 'east' : 'next';
  }
  return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

/** The picture after a wish; those that do not change how it lies leave it as it is. */
export function changed(view: View, wish: Wish): View {
  switch (wish) {
    case 'in':
      return { ...view, zoom: Math.min(LARGEST, view.zoom * STEP) };
    case 'out':
      return view.zoom / STEP <= 1 ? { ...view, zoom: 1, x: 0, y: 0 } : { ...view, zoom: view.zoom / STEP };
    case 'left':
      return { ...view, turn: (view.turn + 3) % 4, x: 0, y: 0 };
    case 'right':
      return { ...view, turn: (view.turn + 1) % 4, x: 0, y: 0 };
    case 'reset':
      return UPRIGHT;
    case 'up':
      return moved(view, 0, MOVE);
    case 'down':
      return moved(view, 0, -MOVE);
    case 'west':
      return moved(view, MOVE, 0);
    case 'east':
      return moved(view, -MOVE, 0);
    default:
      return view;
  }
}

/** Moved by so many pixels; what fits the stage stays in its middle. */
export function moved(view: View, x: number, y: number): View {
  return view.zoom > 1 ? { ...view, x: view.x + x, y: view.y + y } : view;
}

/**
 * As a style sheet says it. A picture that lies on its side is made smaller, so that it fits a stage of `width` by
 * `height` as it did upright; `aspect` is its own width by its height.
 */
export function transform(view: View, width: number, height: number, aspect: number): string {
  const shownWidth = Math.min(width, height * aspect);
  const shownHeight = shownWidth / aspect;
  const fit = view.turn % 2 === 0 ? 1 : Math.min(width / shownHeight, height / shownWidth);
  return `translate(${view.x}px, ${view.y}px) rotate(${view.turn * 90}deg) scale(${view.zoom * fit})`;
}
