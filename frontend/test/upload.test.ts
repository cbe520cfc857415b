import { expect, test } from 'vitest';
import { mostBytes, size } from '../src/bytes';
import { asJpeg, compressible, fitted } from '../src/compress';
import { fingerprint } from '../src/upload-item';

test('says how large a file may be by its kind', () => {
  const most = { image: '20', document: '50', audio: '100', video: '500' };
  expect(mostBytes('image/heic', most)).toBe(20 * 1024 * 1024);
  expect(mostBytes('video/mp4', most)).toBe(500 * 1024 * 1024);
  expect(mostBytes('', most)).toBe(50 * 1024 * 1024);
});

test('makes a picture no longer than it must be and never larger', () => {
  expect(fitted(4000, 3000)).toEqual([2560, 1920]);
  expect(fitted(100, 50)).toEqual([100, 50]);
  expect(asJpeg('小票.照片.png')).toBe('小票.照片.jpg');
  expect(compressible('image/gif')).toBe(false);
});

test('knows a file again for the same draft only', () => {
  const file = { name: 'a.jpg', size: 1, lastModified: 2 };
  expect(fingerprint('/file/1', file)).toBe(fingerprint('/file/1', { ...file }));
  expect(fingerprint('/file/1', file)).not.toBe(fingerprint('/file/2', file));
  expect(size(1_572_864)).toBe('1.5 MB');
});
