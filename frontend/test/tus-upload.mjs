// Uploads a file with tus-js-client, as a phone or a page would: node tus-upload.mjs ENDPOINT AUTHORIZATION FILE WAY
// WAY: whole | stop (stops in the middle, then goes on) | parallel (three pieces, joined by the server).
// Prints what was seen as JSON, fails if the upload does.
import { createReadStream, statSync } from 'node:fs';
import { Upload } from 'tus-js-client';

const [endpoint, authorization, file, way] = process.argv.slice(2);
const size = statSync(file).size;
const seen = { retries: 0, stoppedAt: null, progressAtEnd: 0 };

const upload = new Upload(createReadStream(file), {
  endpoint,
  // pieces know their own sizes
  ...(way === 'parallel' ? {} : { uploadSize: size }),
  headers: { Authorization: authorization },
  metadata: { filename: '现场视频.jpg', filetype: 'image/jpeg' },
  chunkSize: way === 'stop' ? 300_000 : Infinity,
  parallelUploads: way === 'parallel' ? 3 : 1,
  // long enough for a machine that starts again
  retryDelays: [0, 300, 600, ...Array(100).fill(1200)],
  onShouldRetry(error, attempt, options) {
    seen.retries++;
    const status = error.originalResponse?.getStatus() ?? 0;
    return status === 0 || status >= 500 || status === 409 || status === 423;
  },
  onProgress(sent) {
    seen.progressAtEnd = sent;
    if (way === 'stop' && seen.stoppedAt === null && sent > size / 2) {
      seen.stoppedAt = sent;
      upload.abort().then(() => upload.start());
    }
  },
  onError(error) {
    console.error(String(error));
    process.exit(1);
  },
  onSuccess() {
    console.log(JSON.stringify({ ...seen, size, url: upload.url }));
  },
});
upload.start();
