import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes `sw.js` with the list of files that the phone keeps, and a version that changes with any of them. */
export function serviceWorker(path: string): Plugin {
  return {
    name: 'muster-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => !/(^|\/)portal[-.]|\.map$/.test(fileName));
        const version = createHash('sha256').update(readFileSync(path));
        for (const file of files) {
          version.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        }
        const names = files.map(({ fileName }) => fileName).concat('manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png');
        const source = readFileSync(path, 'utf8')
          .replace('__VERSION__', version.digest('hex').slice(0, 16))
          .replace('__FILES__', JSON.stringify(names.sort()));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
