import { expect, test } from 'vitest';
import { children, type Fetch, path } from '../src/divisions';

function answers(bodies: Record<string, unknown>): { get: Fetch; asked: string[] } {
  const asked: string[] = [];
  const get: Fetch = async (address) => {
    asked.push(address);
    const body = bodies[address];
    return body === undefined ? new Response('', { status: 404 }) : Response.json(body);
  };
  return { get, asked };
}

const zhejiang = { code: '330000', name: '浙江省', parted: true };
const beijing = { code: '110000', name: '北京市', parted: true };

test('asks for the provinces without a parent, page by page', async () => {
  const { get } = answers({
    '/d?limit=500&offset=0': { divisions: [beijing], nextOffset: 1 },
    '/d?limit=500&offset=1': { divisions: [zhejiang] },
  });
  expect(await children(get, '/d', null)).toEqual([beijing, zhejiang]);
});

test('asks for what is below a division', async () => {
  const { get, asked } = answers({ '/d?limit=500&offset=0&parent=330000': { divisions: [] } });
  await children(get, '/d', '330000');
  expect(asked).toEqual(['/d?limit=500&offset=0&parent=330000']);
});

test('fails when the answer is not a success, so that the plain input comes back', async () => {
  const { get } = answers({ '/d/330000': { path: [zhejiang] } });
  expect(await path(get, '/d', '330000')).toEqual([zhejiang]);
  await expect(path(get, '/d', '999999')).rejects.toThrow('404');
});
