import type { NotificationFieldsFragment } from '@muster/sdk';
import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { currentLanguage } from '@/shared/i18n';
import { useSession } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/icons';

export type Notice = NotificationFieldsFragment;

/** The newest ones; they stay on the device. */
const SHOWN = 50;
const AGAIN_MS = 10_000;

/** What this person was told. It comes by itself while somebody is signed in, and the last ones are there without network. */
export const useNotices = defineStore('notices', () => {
  const session = useSession();
  const list = shallowRef<readonly Notice[]>();
  const unread = ref(0);
  const error = shallowRef<unknown>();
  const loading = ref(false);
  let owner: string | undefined;
  let stop: (() => void) | undefined;
  /** Counts what came and what was read: an answer from before that is old. */
  let changes = 0;

  /** Loads (again); never rejects. */
  async function load(): Promise<void> {
    if (!owner) return;
    const asked = owner;
    const before = changes;
    loading.value = true;
    try {
      const { notifications } = muster();
      const [{ nodes }, viewer] = await Promise.all([notifications.list({ first: SHOWN }), notifications.unread()]);
      if (asked !== owner) return;
      if (before !== changes) return await load();
      show(nodes, viewer.unreadNotifications);
      error.value = undefined;
    } catch (reason) {
      if (asked === owner) error.value = reason;
    } finally {
      loading.value = false;
    }
  }

  function show(nodes: readonly Notice[], count: number): void {
    list.value = nodes;
    unread.value = count;
    localStorage.setItem(areaKey(`notices.${owner}`), JSON.stringify({ nodes, count }));
  }

  function take(notice: Notice): void {
    const known = list.value ?? [];
    if (known.some(({ id }) => id === notice.id)) return;
    changes += 1;
    show([notice, ...known].slice(0, SHOWN), unread.value + 1);
  }

  /** Marks one as read, or all that are shown and older. What the server says of the rest is taken up. */
  async function read(one?: Notice): Promise<void> {
    const nodes = list.value ?? [];
    const wanted = one ? (one.readAt ? [] : [one]) : nodes.filter(({ readAt }) => !readAt);
    const newest = nodes[0];
    if (!newest || (one && !wanted.length)) return;
    changes += 1;
    const readAt = new Date().toISOString();
    show(
      nodes.map((notice) => (wanted.includes(notice) ? { ...notice, readAt } : notice)),
      one ? Math.max(0, unread.value - 1) : 0,
    );
    try {
      const input = one ? { ids: [one.id] } : { throughId: newest.id };
      const { unreadNotifications } = await muster().notifications.markRead({ input });
      changes += 1;
      if (unreadNotifications != null) unread.value = unreadNotifications;
    } catch {
      // Without network they are unread again with the next load.
    }
  }

  function begin(id: string): void {
    owner = id;
    const text = localStorage.getItem(areaKey(`notices.${id}`));
    const kept = text ? (JSON.parse(text) as { nodes: Notice[]; count: number }) : undefined;
    list.value = kept?.nodes;
    unread.value = kept?.count ?? 0;
    listen();
    void load();
  }

  function listen(): void {
    const forget = muster().onConnection((connected) => connected && void load());
    const silence = muster()
      .notifications.added({})
      .listen({
        data: ({ notification }) => take(notification),
        resync: () => void load(),
        error: () => {
          end();
          setTimeout(() => owner && !stop && listen(), AGAIN_MS);
        },
      });
    stop = () => {
      forget();
      silence();
    };
  }

  function end(): void {
    stop?.();
    stop = undefined;
  }

  watch(
    () => session.viewer?.user.id,
    (id) => {
      if (id === owner) return;
      end();
      owner = undefined;
      list.value = undefined;
      unread.value = 0;
      if (id) begin(id);
    },
    { immediate: true },
  );
  // The server says them in the language of the page.
  watch(currentLanguage, () => void load());

  return { list, unread, error, loading, load, read };
});

const ICONS: readonly (readonly [RegExp, IconName])[] = [
  [/^(MENTIONED|REPLIED|COMMENTED)$/, 'chat'],
  [/^(DUE_SOON|OVERDUE)$/, 'clock'],
  [/^(NON_CONFORMITY|ANSWER)_/, 'alert'],
  [/^(TASK|DELIVERABLE|PROJECT)_/, 'tasks'],
  [/^INSPECTION_/, 'today'],
  [/^(SAMPLE|LOT)_/, 'box'],
];
export const iconOf = ({ kind }: Notice): IconName => ICONS.find(([of]) => of.test(kind))?.[1] ?? 'bell';
