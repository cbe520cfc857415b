import { UPRIGHT, changed, moved, transform, wishOf, type View, type Wish } from './view';

/** Pictures open in a dialog that enlarges and turns them. Without script each is a link to itself. */
export function startViewer(page: Document): void {
  const dialog = page.querySelector<HTMLDialogElement>('dialog[data-viewer]');
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[data-picture]')];
  if (dialog !== null && links.length > 0) {
    new Viewer(dialog, links).start();
  }
}

class Viewer {
  private readonly picture: HTMLImageElement;
  private readonly stage: HTMLElement;
  private readonly name: HTMLElement;
  private view: View = UPRIGHT;
  private open: readonly HTMLAnchorElement[] = [];
  private shown = 0;

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly links: readonly HTMLAnchorElement[],
  ) {
    this.picture = part(dialog, '[data-viewer-picture]');
    this.stage = part(dialog, '[data-viewer-stage]');
    this.name = part(dialog, '[data-viewer-name]');
  }

  start(): void {
    for (const link of this.links) {
      link.addEventListener('click', (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          // what lies behind a warning that nobody has opened is not come upon by leafing
          this.open = this.links.filter((one) => one.closest('details:not([open])') === null);
          this.dialog.showModal();
          this.show(this.open.indexOf(link));
        }
      });
    }
    for (const button of this.dialog.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.addEventListener('click', () => this.take(button.dataset.do as Wish));
    }
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    this.dialog.addEventListener('close', () => this.open[this.shown]?.focus());
    this.picture.addEventListener('load', () => this.draw());
    this.stage.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.stage.addEventListener('pointerdown', (event) => this.stage.setPointerCapture(event.pointerId));
    this.stage.addEventListener('pointermove', (event) => this.drag(event));
  }

  private show(place: number): void {
    this.shown = (place + this.open.length) % this.open.length;
    const link = this.open[this.shown];
    this.view = UPRIGHT;
    this.picture.src = link?.href ?? '';
    this.picture.alt = link?.dataset.name ?? '';
    this.name.textContent = `${this.picture.alt} (${this.shown + 1}/${this.open.length})`;
    this.draw();
  }

  private take(wish: Wish): void {
    if (wish === 'close') {
      this.dialog.close();
    } else if (wish === 'next' || wish === 'previous') {
      this.show(this.shown + (wish === 'next' ? 1 : -1));
    } else {
      this.view = changed(this.view, wish);
      this.draw();
    }
  }

  private key(event: KeyboardEvent): void {
    const wish = event.ctrlKey || event.metaKey || event.altKey ? undefined : wishOf(event.key, this.view);
    if (wish !== undefined) {
      event.preventDefault();
      this.take(wish);
    }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.take(event.deltaY < 0 ? 'in' : 'out');
  }

  private drag(event: PointerEvent): void {
    if (event.buttons === 1) {
      this.view = moved(this.view, event.movementX, event.movementY);
      this.draw();
    }
  }

  private draw(): void {
    const { clientWidth, clientHeight } = this.stage;
    const aspect = this.picture.naturalWidth / Math.max(1, this.picture.naturalHeight) || 1;
    this.picture.style.transform = transform(this.view, clientWidth, clientHeight, aspect);
  }
}

function part<T extends HTMLElement>(whole: HTMLElement, selector: string): T {
  const found = whole.querySelector<T>(selector);
  if (found === null) {
    throw new Error(`the viewer lacks ${selector}`);
  }
  return found;
}
