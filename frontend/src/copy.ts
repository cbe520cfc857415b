/** Shows the buttons that copy a receipt number: without script they could do nothing, so they are hidden in the page. */
export function startCopying(page: Document): void {
  if (navigator.clipboard === undefined) {
    return;
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const invitation = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '');
      button.textContent = button.dataset.copied ?? invitation;
      window.setTimeout(() => (button.textContent = invitation), 3000);
    });
  }
}
