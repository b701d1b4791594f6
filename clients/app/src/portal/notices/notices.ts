import type { PortalEventsQuery } from '@muster/sdk';
import { computed, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { i18n, labelOf } from '@/shared/i18n';
import { useSession } from '@/shared/session/session';

export type Notice = PortalEventsQuery['events']['nodes'][number];

export const notices = shallowRef<Notice[]>();
const seen = ref('');

/** What others did that this person has not looked at. */
export const unread = computed(() => (notices.value ?? []).filter(({ at }) => at > seen.value).length);

export async function loadNotices(): Promise<void> {
  seen.value = localStorage.getItem(seenKey()) ?? '';
  const { nodes } = await muster().portal.events({ first: 50 });
  const me = useSession().viewer?.user.id;
  notices.value = nodes.filter(({ actor, kind, subject }) => subject && actor?.id !== me && i18n.global.te(keyOf(kind)));
}

/** Everything up to now has been looked at. */
export function seeNotices(): void {
  const newest = notices.value?.[0]?.at;
  if (!newest) return;
  seen.value = newest;
  localStorage.setItem(seenKey(), newest);
}

export const isNew = (notice: Notice): boolean => notice.at > seen.value;

/** What happened, in a sentence. */
export function sentence({ kind, data, actor }: Notice): string {
  const { decision, verdict } = (data ?? {}) as { decision?: string; verdict?: string };
  const name = actor?.name ?? i18n.global.t('notice.server');
  const outcome = decision ? labelOf('SampleDecisionKind', decision.toUpperCase()) : verdict ? labelOf('Verdict', verdict.toUpperCase()) : '';
  return i18n.global.t(keyOf(kind), { name, outcome });
}

/** Where a notice leads. */
export function placeOf({ subjectId }: Notice): string {
  if (subjectId?.startsWith('ncr')) return `/nonconformities/${subjectId}`;
  if (subjectId?.startsWith('task')) return `/tasks/${subjectId}`;
  return subjectId?.startsWith('insp') ? `/inspections/${subjectId}` : `/samples/${subjectId}`;
}

function keyOf(kind: string): string {
  return `notice.kinds.${kind.replace('.', '_')}`;
}

function seenKey(): string {
  return areaKey(`seen.${useSession().viewer?.user.id ?? ''}`);
}
