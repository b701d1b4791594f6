import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';

// The reader's code comes from our own server, never from its author's host.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) } });

const detector = new BarcodeDetector({
  formats: ['qr_code', 'data_matrix', 'code_128', 'code_39', 'ean_13', 'ean_8', 'upc_a', 'upc_e', 'itf'],
});

/** The first code in a picture. */
export async function detect(picture: ImageBitmapSource): Promise<string | undefined> {
  return (await detector.detect(picture))[0]?.rawValue;
}
