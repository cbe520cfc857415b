import { mostBytes } from './bytes';
import { compress } from './compress';
import { Item } from './upload-item';

/** Files that are sent at the same time; more only share the same line. */
const AT_ONCE = 3;

/**
 * Makes the form of files resumable: each chosen file is sent by tus, goes on after a break, and after a reload when the
 * same file is chosen again. Without this the form sends them at once.
 */
export async function startUploads(page: Document): Promise<void> {
  const form = page.querySelector<HTMLFormElement>('form[data-uploader]');
  const panel = form?.querySelector<HTMLElement>('[data-panel]');
  const field = form?.querySelector<HTMLInputElement>('#files');
  if (!form || !panel || !field) {
    return;
  }
  const tus = await import('tus-js-client');
  new Uploader(form, panel, tus.Upload).start(field);
}

class Uploader {
  private readonly items = new Set<Item>();
  private readonly queue: HTMLElement;
  private readonly all: HTMLProgressElement;
  private readonly live: HTMLElement;
  private readonly hold: HTMLButtonElement;
  private held = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly panel: HTMLElement,
    private readonly upload: typeof import('tus-js-client').Upload,
  ) {
    this.queue = part(panel, '[data-queue]');
    this.all = part(panel, '[data-all]');
    this.live = part(panel, '[data-live]');
    this.hold = part(panel, '[data-hold]');
  }

  start(field: HTMLInputElement): void {
    this.panel.hidden = false;
    for (const button of this.form.querySelectorAll<HTMLElement>(':scope > button')) {
      button.hidden = true;
    }
    for (const input of [field, part<HTMLInputElement>(this.panel, '#camera')]) {
      input.addEventListener('change', () => {
        const files = [...(input.files ?? [])];
        input.value = '';
        void this.add(files);
      });
    }
    this.form.addEventListener('dragover', (event) => event.preventDefault());
    this.form.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.add([...(event.dataTransfer?.files ?? [])]);
    });
    this.hold.addEventListener('click', () => this.holdAll());
    window.addEventListener('online', () => this.items.forEach((item) => item.goOnAfterBreak()));
  }

  private async add(files: File[]): Promise<void> {
    const smaller = part<HTMLInputElement>(this.panel, '#compress').checked;
    for (const original of files) {
      const file = smaller ? await compress(original) : original;
      const item = new Item(this.form.dataset, file, original.size - file.size, this.upload, {
        changed: () => this.show(),
        told: (sentence) => (this.live.textContent = sentence),
        done: () => void this.taken(item),
        gone: () => this.forget(item),
        token: part<HTMLInputElement>(this.form, 'input[name=csrf-token]').value,
      });
      this.items.add(item);
      this.queue.append(item.element);
      const most = mostBytes(file.type, {
        image: this.form.dataset.image,
        audio: this.form.dataset.audio,
        video: this.form.dataset.video,
        document: this.form.dataset.document,
      });
      if (file.size > most) {
        item.fail((this.form.dataset.tooLarge ?? '').replace('#', String(most / 1024 / 1024)));
      }
    }
    this.show();
  }

  private holdAll(): void {
    this.held = !this.held;
    this.hold.textContent = (this.held ? this.form.dataset.goOn : this.form.dataset.pause) ?? '';
    this.items.forEach((item) => (this.held ? item.pause() : item.goOn()));
    this.show();
  }

  /** Starts what waits and shows how far all are together. */
  private show(): void {
    const items = [...this.items];
    let free = AT_ONCE - items.filter((item) => item.running).length;
    for (const item of items) {
      if (!this.held && free > 0 && item.waiting) {
        free--;
        item.goOn();
      }
    }
    const counted = items.filter((item) => !item.failed);
    this.all.max = Math.max(1, counted.reduce((sum, item) => sum + item.bytes, 0));
    this.all.value = counted.reduce((sum, item) => sum + item.sent, 0);
    part<HTMLElement>(this.panel, '[data-total]').hidden = counted.length === 0;
  }

  private forget(item: Item): void {
    this.items.delete(item);
    item.element.remove();
    this.show();
  }

  /** The list of what has come is the server's. */
  private async taken(item: Item): Promise<void> {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-chosen]');
    const shown = document.querySelector('[data-chosen]');
    if (fresh && shown) {
      shown.replaceWith(fresh);
    }
    this.forget(item);
  }
}

function part<T extends HTMLElement>(of: HTMLElement, selector: string): T {
  const found = of.querySelector<T>(selector);
  if (!found) {
    throw new Error(`${selector} is missing`);
  }
  return found;
}
