/** A division as the API gives it; `parted` says that there is something below it. */
export interface Division {
  code: string;
  name: string;
  parted: boolean;
}

export type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

/** The divisions below `parent`, or the provinces for `null`, page by page until all are there. */
export async function children(get: Fetch, source: string, parent: string | null): Promise<Division[]> {
  const all: Division[] = [];
  let offset: number | undefined = 0;
  while (offset !== undefined) {
    const page: { divisions: Division[]; nextOffset?: number } = await json(
      get,
      `${source}?limit=500&offset=${offset}${parent === null ? '' : `&parent=${parent}`}`,
    );
    all.push(...page.divisions);
    offset = page.nextOffset;
  }
  return all;
}

/** From the province down to the division with this code, itself included. */
export async function path(get: Fetch, source: string, code: string): Promise<Division[]> {
  return (await json<{ path: Division[] }>(get, `${source}/${code}`)).path;
}

async function json<T>(get: Fetch, address: string): Promise<T> {
  const answer = await get(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return (await answer.json()) as T;
}
