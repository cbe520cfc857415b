import type { DetailedError, Upload } from 'tus-js-client';
import { size } from './bytes';

/** Bytes of one request: a proxy that holds a whole request back, or a break, costs no more than this. */
const PIECE = 8 * 1024 * 1024;

/** Milliseconds between attempts; a train comes out of its tunnel within a minute. */
const PAUSES = [0, 1000, 3000, 5000, 10_000, 20_000, 20_000];

/** Says every quarter how far it is: more often would talk over everything else. */
const QUARTER = 25;

/** What an item tells the page that it stands in. */
export interface Surroundings {
  changed(): void;
  told(sentence: string): void;
  done(): void;
  gone(): void;
  token: string;
}

/** Who chooses the same file for the same draft again goes on with it. */
export function fingerprint(draft: string, file: { name: string; size: number; lastModified: number }): string {
  return ['open12315', draft, file.name, file.size, file.lastModified].join('-');
}

/** One file on its way: its line on the page, and its upload. */
export class Item {
  private static count = 0;
  readonly element = document.createElement('li');
  sent = 0;
  running = false;
  waiting = true;
  failed = false;
  private broken = false;
  private removed = false;
  private chosen = Promise.resolve();
  private quarter = 0;
  private readonly bar = document.createElement('progress');
  private readonly state = document.createElement('p');
  private readonly hold = button('');
  private readonly upload: Upload;

  constructor(
    private readonly words: DOMStringMap,
    private readonly file: File,
    saved: number,
    upload: typeof import('tus-js-client').Upload,
    private readonly around: Surroundings,
  ) {
    this.draw(saved);
    this.upload = new upload(file, {
      endpoint: words.endpoint,
      chunkSize: PIECE,
      retryDelays: PAUSES,
      metadata: { filename: file.name, filetype: file.type },
      headers: { 'Accept-Language': document.documentElement.lang },
      fingerprint: async () => fingerprint(words.draft ?? '', file),
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => isBreak(error),
      onUploadUrlAvailable: () => {
        this.chosen = this.choose();
      },
      onProgress: (sent) => this.progress(sent),
      onError: (error) => this.stopped(error),
      onSuccess: () => this.succeeded(),
    });
  }

  get bytes(): number {
    return this.file.size;
  }

  goOn(): void {
    if (this.running || this.failed) {
      return;
    }
    this.running = true;
    this.waiting = this.broken = false;
    this.hold.textContent = this.words.pause ?? '';
    this.tell(this.words.sending ?? '');
    void this.upload.findPreviousUploads().then((before) => {
      if (before[0] && this.upload.url === null) {
        this.upload.resumeFromPreviousUpload(before[0]);
      }
      this.upload.start();
    });
  }

  pause(): void {
    this.waiting = false;
    if (this.running) {
      this.running = false;
      void this.upload.abort();
    }
    if (!this.failed) {
      this.hold.textContent = this.words.goOn ?? '';
      this.tell(this.words.paused ?? '');
    }
  }

  goOnAfterBreak(): void {
    if (this.broken) {
      this.goOn();
    }
  }

  fail(sentence: string): void {
    this.failed = true;
    this.running = this.waiting = false;
    this.hold.hidden = this.bar.hidden = true;
    this.element.classList.add('file-wrong');
    this.state.className = 'error';
    this.tell(sentence);
    this.around.told(`${this.file.name}：${sentence}`);
    this.around.changed();
  }

  /** The draft knows of it from its first byte, so that its page can say what is not finished. */
  private async choose(): Promise<void> {
    const answer = await this.post(this.words.choose ?? '').catch(() => null);
    if (answer?.status === 422 && !this.removed) {
      await this.upload.abort(true).catch(() => {});
      this.fail(await answer.text());
    }
  }

  /** What was refused takes no place in the draft. */
  private async withdraw(): Promise<void> {
    await this.chosen;
    await this.post(`${this.words.draft}/evidence/remove`).catch(() => null);
  }

  private post(address: string): Promise<Response> {
    return fetch(address, {
      method: 'POST',
      body: new URLSearchParams({
        file: this.upload.url?.split('/').pop() ?? '',
        'csrf-token': this.around.token,
      }),
      headers: { Accept: 'text/plain, text/html' },
      redirect: 'manual',
    });
  }

  private progress(sent: number): void {
    this.sent = this.bar.value = sent;
    const percent = Math.floor((sent * 100) / Math.max(1, this.bytes));
    this.tell(`${this.words.sending} ${percent}%`);
    if (percent >= this.quarter + QUARTER) {
      this.quarter = percent - (percent % QUARTER);
      this.around.told(`${this.file.name} ${this.quarter}%`);
    }
    this.around.changed();
  }

  private succeeded(): void {
    this.running = false;
    this.sent = this.bytes;
    this.around.told(`${this.file.name}：${this.words.done}`);
    // once more: when the line broke just then, the draft did not hear of it
    void this.choose().then(() => this.failed || this.around.done());
  }

  private stopped(error: Error | DetailedError): void {
    this.running = false;
    if (isBreak(error)) {
      this.broken = true;
      this.hold.textContent = this.words.goOn ?? '';
      this.tell(this.words.broken ?? '');
      this.around.told(`${this.file.name}：${this.words.broken}`);
      this.around.changed();
      return;
    }
    this.fail(detail(error) ?? this.words.failed ?? '');
    if (this.upload.url !== null) {
      void this.withdraw();
    }
  }

  private draw(saved: number): void {
    this.element.className = 'file';
    const name = document.createElement('p');
    name.className = 'file-name';
    name.textContent = this.file.name;
    const about = document.createElement('p');
    about.textContent =
      size(this.file.size) + (saved > 0 ? ` · ${(this.words.saved ?? '').replace('#', size(saved))}` : '');
    this.bar.max = this.file.size;
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', this.file.name);
    this.state.textContent = this.words.waiting ?? '';
    this.hold.textContent = this.words.pause ?? '';
    this.hold.addEventListener('click', () => (this.running ? this.pause() : this.goOn()));
    const remove = button(this.words.remove ?? '');
    remove.addEventListener('click', () => void this.remove());
    for (const one of [this.hold, remove]) {
      one.setAttribute('aria-describedby', (name.id ||= `file-name-${(Item.count += 1)}`));
    }
    if (this.file.type.startsWith('image/')) {
      this.element.append(preview(this.file));
    }
    this.element.append(name, about, this.bar, this.state, this.hold, ' ', remove);
  }

  private async remove(): Promise<void> {
    this.removed = true;
    this.running = this.waiting = false;
    await this.upload.abort(this.upload.url !== null).catch(() => {});
    this.around.gone();
  }

  private tell(sentence: string): void {
    this.state.textContent = sentence;
  }
}

/** The line, not the file: it is worth another attempt. */
function isBreak(error: Error | DetailedError): boolean {
  const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}

function detail(error: Error | DetailedError): string | undefined {
  try {
    return JSON.parse(('originalResponse' in error ? error.originalResponse?.getBody() : '') ?? '').detail;
  } catch {
    return undefined;
  }
}

function preview(file: File): HTMLImageElement {
  const picture = document.createElement('img');
  picture.className = 'file-preview';
  picture.alt = '';
  picture.src = URL.createObjectURL(file);
  picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
  picture.addEventListener('error', () => picture.remove());
  return picture;
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link-button';
  made.textContent = words;
  return made;
}
