/** The longer side of a compressed picture, in pixels: print on a receipt stays readable. */
const LONGEST = 2560;
const QUALITY = 0.82;

/** Pictures that a canvas reads and that are worth it; HEIC is small already, GIF may move. */
export function compressible(type: string): boolean {
  return ['image/jpeg', 'image/png', 'image/webp'].includes(type);
}

/** Width and height no longer than the longest side, in the same proportion. */
export function fitted(width: number, height: number): [number, number] {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** The name with the ending of what it has become. */
export function asJpeg(name: string): string {
  return name.replace(/\.[^.]*$/, '') + '.jpg';
}

/** The picture as a smaller JPEG that stands upright; the original where that saves nothing or cannot be done. */
export async function compress(file: File): Promise<File> {
  if (!compressible(file.type)) {
    return file;
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = fitted(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return small === null || small.size >= file.size
      ? file
      : new File([small], asJpeg(file.name), { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    return file;
  }
}
