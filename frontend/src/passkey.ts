/**
 * Passkeys (WebAuthn): asks the device what a form of the page is about, puts the answer into its field "credential" and
 * sends it as any form is sent. Browsers that know no passkeys, and those without script, keep what the page shows anyway.
 */
export function startPasskeys(page: Document): void {
  if (window.PublicKeyCredential === undefined || navigator.credentials === undefined) {
    return;
  }
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    start(form);
  }
}

function start(form: HTMLFormElement): void {
  const button = form.querySelector('button');
  const trouble = form.querySelector<HTMLElement>('[data-passkey-trouble]');
  const answer = form.elements.namedItem('credential') as HTMLInputElement | null;
  if (button === null || trouble === null || answer === null) {
    return;
  }
  show(form, '[data-passkey-missing]', false);
  show(form, '[data-passkey-ready]', true);
  button.addEventListener('click', async () => {
    button.disabled = true;
    trouble.hidden = true;
    try {
      answer.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      // whoever says no, waits too long or has nothing that fits: the browser does not tell which
      trouble.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}

function show(form: HTMLFormElement, part: string, visible: boolean): void {
  const element = form.querySelector<HTMLElement>(part);
  if (element !== null) {
    element.hidden = !visible;
  }
}

async function ask(form: HTMLFormElement): Promise<Answer> {
  if (form.dataset.passkey === 'create') {
    const publicKey = creation(JSON.parse(form.dataset.passkeyOptions ?? ''));
    return told((await navigator.credentials.create({ publicKey })) as PublicKeyCredential);
  }
  // a challenge holds for minutes, and a sign-in page may stand open for hours
  const response = await fetch(form.dataset.passkeyOptions ?? '', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const publicKey = request(await response.json());
  return told((await navigator.credentials.get({ publicKey })) as PublicKeyCredential);
}

interface Named {
  type: 'public-key';
  id: string;
}

export interface Creation extends Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials: Named[];
}

export interface Request extends Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> {
  challenge: string;
}

interface Answer {
  id: string;
  rawId: string;
  type: string;
  clientExtensionResults: object;
  response: Record<string, string>;
}

// PublicKeyCredential.parseCreationOptionsFromJSON and toJSON do the same, in browsers of 2025 and later; many telephones
// have older ones.

export function creation(options: Creation): PublicKeyCredentialCreationOptions {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
  };
}

export function request(options: Request): PublicKeyCredentialRequestOptions {
  return { ...options, challenge: bytes(options.challenge) };
}

function told(credential: PublicKeyCredential): Answer {
  const response: Record<string, string> = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    const value = (credential.response as unknown as Record<string, unknown>)[part];
    if (value instanceof ArrayBuffer && value.byteLength > 0) {
      response[part] = text(value);
    }
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response,
  };
}

/** Bytes of base64url. */
export function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/** Base64url of bytes, without padding. */
export function text(buffer: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
