import { getCurrentInstance, onBeforeUnmount } from 'vue';
import { muster } from '@/shared/api/muster';

/** What happened to something shared with this person; undefined: something may have, load again. */
export type Change = { kind: string; subjectId?: string | null } | undefined;

const listeners = new Set<(change: Change) => void>();
let stop: (() => void) | undefined;

/** One subscription for the whole page; starts with the session and ends with it. */
export function startLive(): void {
  if (stop) return;
  const forget = muster().onConnection((connected) => connected && tell(undefined));
  const silence = muster()
    .events.live({})
    .listen({
      data: tell,
      resync: () => tell(undefined),
      error: () => {
        stopLive();
        setTimeout(startLive, 10_000);
      },
    });
  stop = () => {
    forget();
    silence();
  };
}

export function stopLive(): void {
  stop?.();
  stop = undefined;
}

/** Calls back while the component is there, at most once in 300 ms: changes come in bursts. */
export function onLive(subject: () => string | undefined, again: (change: Change) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = (change: Change) => {
    const wanted = subject();
    if (change && wanted && change.subjectId !== wanted) return;
    clearTimeout(timer);
    timer = setTimeout(() => again(change), 300);
  };
  listeners.add(listener);
  const end = () => {
    clearTimeout(timer);
    listeners.delete(listener);
  };
  if (getCurrentInstance()) onBeforeUnmount(end);
}

function tell(change: Change): void {
  for (const listener of listeners) listener(change);
}
