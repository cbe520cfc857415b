/** Puts the focus on the summary of errors, so that a screen reader reads it first; its links put it into the field. */
export function startFocus(page: Document): void {
  page.querySelector<HTMLElement>('[data-focus]')?.focus();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.error-summary a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      const field = page.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (field === null) {
        return;
      }
      event.preventDefault();
      const label = field.closest('.field') ?? field;
      label.scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
}
