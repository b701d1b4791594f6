import { MusterError } from './errors.js'

type Method = (...args: unknown[]) => unknown

/**
 * A namespace whose code is loaded with its first call: what an app does not use, its people do not load. All its
 * methods but those of `now` answer promises, so callers see no difference.
 */
export function apart<N extends object>(load: () => Promise<N>, now: Partial<N>): N {
  let loaded: Promise<N> | undefined
  const methods = async () => {
    try {
      return (await (loaded ??= load())) as Record<string, Method>
    } catch (cause) {
      loaded = undefined
      throw new MusterError('NETWORK', 'The code of these methods did not load', { cause })
    }
  }
  return new Proxy(now, {
    get(known, name) {
      if (name in known) return known[name as keyof N]
      // Whoever awaits the namespace itself asks for `then`.
      if (typeof name !== 'string' || name === 'then') return undefined
      return async (...args: unknown[]) => {
        const method = (await methods())[name]
        if (!method) throw new TypeError(`No operation is called ${name}`)
        return method(...args)
      }
    },
  }) as N
}
