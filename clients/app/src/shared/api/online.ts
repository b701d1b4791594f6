import { readonly, ref } from 'vue';

const state = ref(navigator.onLine);
addEventListener('online', () => (state.value = true));
addEventListener('offline', () => (state.value = false));

/** Whether the system believes in a network; requests can fail all the same. */
export const online = readonly(state);
