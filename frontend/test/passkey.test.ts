import { expect, test } from 'vitest';
import { bytes, creation, request, text } from '../src/passkey';

test('writes bytes as the standard does', () => {
  expect(text(new Uint8Array([0xfb, 0xff, 0xfe]).buffer)).toBe('-__-');
  expect(text(new Uint8Array([1]).buffer)).toBe('AQ');
  expect([...bytes('-__-')]).toEqual([0xfb, 0xff, 0xfe]);
  expect([...bytes('AQ')]).toEqual([1]);
});

test('hands bytes to the browser where it wants bytes, and the rest as it is', () => {
  const made = creation({
    rp: { id: 'localhost', name: '消费者投诉举报' },
    user: { id: 'AQI', name: 'zhang', displayName: '张伟' },
    challenge: 'AwQ',
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: [{ type: 'public-key', id: 'BQ' }],
    attestation: 'none',
  });
  expect(made.user).toEqual({ id: new Uint8Array([1, 2]), name: 'zhang', displayName: '张伟' });
  expect(made.challenge).toEqual(new Uint8Array([3, 4]));
  expect(made.excludeCredentials).toEqual([{ type: 'public-key', id: new Uint8Array([5]) }]);
  expect(made.attestation).toBe('none');
  expect(request({ rpId: 'localhost', challenge: 'AwQ' })).toEqual({
    rpId: 'localhost',
    challenge: new Uint8Array([3, 4]),
  });
});
