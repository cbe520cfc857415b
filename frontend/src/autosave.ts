/** How long after the last key a draft is sent, in milliseconds. */
const PAUSE = 1500;

/**
 * Sends what stands in a form to the address in its `data-autosave`, some time after the last key and when the page is
 * left. The answer's text, such as 已保存 10:24, appears in the element that `data-autosave-status` names.
 */
export function startAutosave(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    autosave(form, page.getElementById(form.dataset.autosaveStatus ?? ''));
  }
}

/** A form as the server reads forms; a file is not part of a draft. */
export function encoded(data: Iterable<[string, FormDataEntryValue]>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      fields.append(name, value);
    }
  }
  return fields;
}

function autosave(form: HTMLFormElement, status: HTMLElement | null): void {
  let pause: number | undefined;
  let unsaved = false;
  const save = async (keepalive: boolean): Promise<void> => {
    unsaved = false;
    try {
      const answer = await fetch(form.dataset.autosave ?? form.action, {
        method: 'POST',
        body: encoded(new FormData(form)),
        headers: { Accept: 'text/plain' },
        keepalive,
        // to the sign-in page, after a long pause: nothing was saved
        redirect: 'error',
      });
      tell(status, answer.ok ? await answer.text() : form.dataset.autosaveFailed);
    } catch {
      tell(status, form.dataset.autosaveFailed);
    }
  };
  form.addEventListener('input', () => {
    unsaved = true;
    window.clearTimeout(pause);
    pause = window.setTimeout(() => void save(false), PAUSE);
  });
  form.addEventListener('submit', () => {
    unsaved = false;
    window.clearTimeout(pause);
  });
  window.addEventListener('pagehide', () => {
    if (unsaved) {
      void save(true);
    }
  });
}

function tell(status: HTMLElement | null, text: string | undefined): void {
  if (status !== null && text !== undefined && text.length < 100) {
    status.textContent = text;
  }
}
