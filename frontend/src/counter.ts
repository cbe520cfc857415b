/** The sentence for a text of `length` characters where `limit` are allowed; `%d` stands for the number. */
export function counterText(length: number, limit: number, left: string, over: string): string {
  return length <= limit ? left.replace('%d', String(limit - length)) : over.replace('%d', String(length - limit));
}

/** Characters as a person counts them: a pair of surrogates is one, a line end is one. */
export function characters(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length;
}

/** Says below a text how many characters are left. A screen reader hears it only after a pause in typing. */
export function startCounters(page: Document): void {
  for (const text of page.querySelectorAll<HTMLTextAreaElement>('textarea[data-counter]')) {
    const counter = page.getElementById(`${text.id}-counter`);
    if (counter !== null) {
      count(text, counter);
    }
  }
}

function count(text: HTMLTextAreaElement, counter: HTMLElement): void {
  const limit = Number(text.dataset.counter);
  const spoken = counter.cloneNode() as HTMLElement;
  spoken.removeAttribute('id');
  spoken.className = 'hidden';
  spoken.setAttribute('aria-live', 'polite');
  counter.after(spoken);
  counter.setAttribute('aria-hidden', 'true');
  let pause: number | undefined;
  const show = (): void => {
    const length = characters(text.value);
    const sentence = counterText(length, limit, text.dataset.counterText ?? '%d', text.dataset.counterOver ?? '-%d');
    counter.textContent = sentence;
    counter.classList.toggle('counter-over', length > limit);
    window.clearTimeout(pause);
    pause = window.setTimeout(() => (spoken.textContent = sentence), 1000);
  };
  text.addEventListener('input', show);
  show();
}
