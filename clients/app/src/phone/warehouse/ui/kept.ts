import { reactive, watch } from 'vue';
import { areaKey } from '@/shared/area';

/** Something half done that a reload of the page does not lose; `forget` when it is done. */
export function useKept<T extends object>(name: string, fresh: () => T): { kept: T; forget: () => void } {
  const key = areaKey(`warehouse.${name}`);
  const kept = reactive({ ...fresh(), ...read<T>(key) }) as T;
  watch(kept, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true, flush: 'sync' });
  return {
    kept,
    forget: () => {
      Object.assign(kept, fresh());
      localStorage.removeItem(key);
    },
  };
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
