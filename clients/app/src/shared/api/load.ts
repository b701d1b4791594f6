import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

/** What a view shows: `data` stays while it is loaded again. */
export interface Loaded<T> {
  data: ShallowRef<T | undefined>;
  error: ShallowRef<unknown>;
  loading: Ref<boolean>;
  /** Loads (again); never rejects. */
  load(): Promise<void>;
}

/** Loads something for a view and says how that goes. The newest call wins. */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const data = shallowRef<T>();
  const error = shallowRef<unknown>();
  const loading = ref(false);
  let newest = 0;
  async function load() {
    const mine = ++newest;
    loading.value = true;
    try {
      const value = await read();
      if (mine !== newest) return;
      data.value = value;
      error.value = undefined;
    } catch (reason) {
      if (mine === newest) error.value = reason;
    } finally {
      if (mine === newest) loading.value = false;
    }
  }
  return { data, error, loading, load };
}
