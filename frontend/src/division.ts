import { children, type Division, type Fetch, path } from './divisions';

/**
 * Turns the plain input of the tag `division` into a cascade of lists: province, city, county, township. The lists have
 * no name of their own; what is sent stays the one input, with the code of the deepest choice. Whatever fails, the
 * plain input comes back, because the server understands a typed place as well.
 */
export function startDivisions(page: Document, get: Fetch = fetch.bind(globalThis)): void {
  for (const field of page.querySelectorAll<HTMLElement>('[data-division]')) {
    const input = field.querySelector<HTMLInputElement>('input');
    const typed = field.dataset.value ?? '';
    // a place that was typed and not understood must stay to be seen
    if (input !== null && /^(\d{6}|\d{9})?$/.test(typed)) {
      const picker = new Picker(field, input, get);
      picker.open(typed).catch(() => picker.giveUp());
    }
  }
}

class Picker {
  private readonly source: string;
  private readonly labels: string[];
  private readonly levels: HTMLDivElement;
  private readonly plain: { id: string; value: string };
  /** How often something was chosen: a list that was asked for before the last choice comes too late. */
  private turn = 0;

  constructor(
    private readonly field: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly get: Fetch,
  ) {
    this.source = field.dataset.division ?? '';
    this.labels = (field.dataset.labels ?? '').split('|');
    this.plain = { id: input.id, value: input.value };
    this.levels = field.ownerDocument.createElement('div');
    this.levels.className = 'division-levels';
  }

  /** Shows the lists down to `code`, and the next one below it. */
  async open(code: string): Promise<void> {
    const chosen = code === '' ? [] : await path(this.get, this.source, code);
    await this.add(null, chosen[0]?.code);
    // somebody was quicker than the list and types the place: that is understood as well
    if (this.input.value !== this.plain.value || this.field.ownerDocument.activeElement === this.input) {
      return;
    }
    this.input.type = 'hidden';
    this.input.id = `${this.plain.id}-code`;
    this.input.value = code;
    this.input.after(this.levels);
    for (const [index, division] of chosen.entries()) {
      await this.add(division, chosen[index + 1]?.code);
    }
  }

  /** Back to the plain input, as the page came. */
  giveUp(): void {
    this.levels.remove();
    this.input.type = 'text';
    this.input.id = this.plain.id;
    this.input.value = this.plain.value;
  }

  /** Adds the list below `parent`, if there is anything below. A single choice is made at once. */
  private async add(parent: Division | null, selected?: string): Promise<void> {
    const depth = this.levels.childElementCount;
    const turn = this.turn;
    const label = this.labels[depth];
    const found = parent !== null && !parent.parted ? [] : await children(this.get, this.source, parent?.code ?? null);
    // a quicker hand has chosen anew while the answer was under way
    if (label === undefined || found.length === 0 || turn !== this.turn) {
      return;
    }
    const select = this.list(depth, label, found);
    select.value = selected ?? '';
    const only = found[0];
    if (found.length === 1 && only !== undefined && selected === undefined) {
      select.value = only.code;
      await this.choose(depth, select, found);
    }
  }

  private list(depth: number, label: string, found: Division[]): HTMLSelectElement {
    const page = this.field.ownerDocument;
    const level = page.createElement('div');
    const caption = page.createElement('label');
    const select = page.createElement('select');
    // the label of the field, and a link of the error summary, lead to the first list
    select.id = depth === 0 ? this.plain.id : `${this.plain.id}-${depth}`;
    select.className = 'input select';
    copyAttribute(this.input, select, 'aria-describedby');
    copyAttribute(this.input, select, 'aria-invalid');
    caption.htmlFor = select.id;
    caption.textContent = label;
    select.add(new Option(this.field.dataset.choose ?? '', ''));
    for (const division of found) {
      select.add(new Option(division.name, division.code));
    }
    select.addEventListener('change', () => {
      this.choose(depth, select, found).catch(() => this.giveUp());
    });
    level.append(caption, select);
    this.levels.append(level);
    return select;
  }

  private async choose(depth: number, select: HTMLSelectElement, found: Division[]): Promise<void> {
    this.turn++;
    while (this.levels.childElementCount > depth + 1) {
      this.levels.lastElementChild?.remove();
    }
    const chosen = found.find((division) => division.code === select.value);
    const above = depth === 0 ? null : this.levels.children[depth - 1]?.querySelector('select');
    this.input.value = chosen?.code ?? above?.value ?? '';
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    if (chosen !== undefined) {
      await this.add(chosen);
    }
  }
}

function copyAttribute(from: Element, to: Element, name: string): void {
  const value = from.getAttribute(name);
  if (value !== null) {
    to.setAttribute(name, value);
  }
}
