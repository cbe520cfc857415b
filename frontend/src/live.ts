/**
 * Keeps a part of a page fresh: `data-live` is the address that answers with the part's HTML, `data-live-every` the
 * seconds between two looks (15). A page in the background does not ask. Three failures in a row end it: the page says
 * what it said, and a reload tells more. A part that holds `data-live-done` stays as it is.
 */
export function startLive(page: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
    follow(page, part);
  }
}

/** The seconds until the next look: longer after each failure, none after the third. */
export function nextLook(every: number, failures: number): number | null {
  return failures >= 3 ? null : every * 2 ** failures;
}

function follow(page: Document, part: HTMLElement): void {
  const every = Number(part.dataset.liveEvery ?? 15);
  const done = (): boolean => part.querySelector('[data-live-done]') !== null;
  let failures = 0;
  const look = async (): Promise<void> => {
    if (page.visibilityState === 'visible') {
      failures = (await refresh(part)) ? 0 : failures + 1;
    }
    const wait = nextLook(every, failures);
    if (wait !== null && part.isConnected && !done()) {
      window.setTimeout(() => void look(), wait * 1000);
    }
  };
  if (!done()) {
    window.setTimeout(() => void look(), every * 1000);
  }
}

async function refresh(part: HTMLElement): Promise<boolean> {
  try {
    const answer = await fetch(part.dataset.live ?? '', { headers: { Accept: 'text/html' }, redirect: 'error' });
    if (!answer.ok) {
      return false;
    }
    const fresh = await answer.text();
    if (fresh !== part.dataset.liveLast) {
      part.dataset.liveLast = fresh;
      part.innerHTML = fresh;
    }
    return true;
  } catch {
    return false;
  }
}
