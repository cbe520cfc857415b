/** Bytes that a kind of file may have: what the browser says of its type decides, the server looks into it later. */
export function mostBytes(type: string, most: Record<string, string | undefined>): number {
  const kind = /^(image|audio|video)\//.exec(type)?.[1] ?? 'document';
  return Number(most[kind] ?? Infinity) * 1024 * 1024;
}

/** 1.5 MB, 12 KB. */
export function size(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
