import { quality, type Quality } from './settings';

/** Longest edge in pixels, and how much the JPEG may lose. */
const LIMITS: Record<Exclude<Quality, 'original'>, { edge: number; jpeg: number }> = {
  saving: { edge: 1280, jpeg: 0.7 },
  normal: { edge: 2048, jpeg: 0.82 },
};

/** Makes a photo as small as the person wants; what cannot be drawn here, as some HEIC, stays as it is. */
export async function compress(file: Blob, wanted: Quality = quality.value): Promise<Blob> {
  if (wanted === 'original' || !file.type.startsWith('image/')) return file;
  const { edge, jpeg } = LIMITS[wanted];
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const smaller = await toBlob(canvas, 'image/jpeg', jpeg);
  return smaller.size < file.size || scale < 1 ? smaller : file;
}

export function toBlob(canvas: HTMLCanvasElement, type: string, loss?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('CANVAS'))), type, loss);
  });
}

/** The camera writes a file at the moment; one that is older was chosen from the album. */
export function isFresh(file: File, now = Date.now()): boolean {
  return Math.abs(now - file.lastModified) < 120_000;
}
