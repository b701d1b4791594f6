import type { Plugin } from 'vite';

/**
 * Vant carries its icons as a `data:` font and names a foreign host as well. The server's policy
 * allows neither: the font becomes a file of the build.
 */
export function vantFont(): Plugin {
  const source = /url\(data:font\/woff2;charset=utf-8;base64,([^)]+)\)\s*format\("woff2"\)[^;}]*/;
  let building = false;
  return {
    name: 'muster-vant-font',
    enforce: 'pre',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    transform(code, id) {
      if (!building || !/vant\/(es|lib)\/icon\/index\.css/.test(id)) return null;
      const font = source.exec(code)?.[1];
      if (!font) this.error('The icon font of Vant is not where it was');
      const file = this.emitFile({ type: 'asset', name: 'vant-icon.woff2', source: Buffer.from(font, 'base64') });
      return code.replace(source, `url(__VITE_ASSET__${file}__) format("woff2")`);
    },
  };
}
