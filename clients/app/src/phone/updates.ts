import { ref } from 'vue';

/** A newer version of the app is on the phone and waits to be used. */
export const updateWaits = ref(false);
let waiting: ServiceWorker | null = null;

/** Keeps the app on the phone where the browser can. A new version waits for the person's word, or for the next start. */
export function startUpdates(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/app/sw.js', { scope: '/app/' }).then((registration) => {
    const found = (worker: ServiceWorker | null) => {
      if (!worker || !navigator.serviceWorker.controller) return;
      waiting = worker;
      updateWaits.value = true;
    };
    found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => worker.state === 'installed' && found(worker));
    });
  });
}

export function useUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take over');
}
