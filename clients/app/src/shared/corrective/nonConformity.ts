import { MusterError, type NonConformityFieldsFragment, type NonConformityStatus } from '@muster/sdk';
import { nextTick, onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue';
import { useLoaded } from '@/shared/api/load';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';

export type NonConformity = NonConformityFieldsFragment;
export type Answer = NonConformity['answers'][number];
export type Evidence = Answer['containmentFiles'][number];

/** The steps of 8D that somebody does after the goods failed, in their order. */
export const STEPS = ['contain', 'cause', 'plan', 'carry', 'verify', 'close'] as const;
export type Step = (typeof STEPS)[number];

/** The step that comes next; undefined: none does. After a rejection the cause is sought again. */
const NEXT: Record<NonConformityStatus, Step | undefined> = {
  OPEN: 'contain',
  CONTAINED: 'cause',
  REJECTED_ANSWER: 'cause',
  ROOT_CAUSE: 'plan',
  ACTION_PLANNED: 'carry',
  IMPLEMENTED: 'verify',
  VERIFIED: 'close',
  CLOSED: undefined,
  CANCELLED: undefined,
};
export const nextStep = (status: NonConformityStatus): Step | undefined => NEXT[status];
export const AWAITS_ANSWER: readonly NonConformityStatus[] = ['OPEN', 'CONTAINED', 'ROOT_CAUSE', 'ACTION_PLANNED', 'REJECTED_ANSWER'];
export const awaitsAnswer = ({ status }: { status: NonConformityStatus }): boolean => AWAITS_ANSWER.includes(status);

/** The answers that were not good enough, newest first. */
export const rejectedAnswers = ({ answers }: NonConformity): Answer[] => answers.filter(({ accepted }) => accepted === false).toReversed();

/** Whoever did a part of an answer may not judge it. */
export function tookPart(answer: Answer | undefined, person: string | undefined): boolean {
  return [answer?.containedBy, answer?.rootCauseBy, answer?.plannedBy, answer?.implementedBy].some((by) => by && by.id === person);
}

/** One nonconformity, loaded again whenever something happens to it; `stamp` counts that. */
export function useNonConformity(id: () => string) {
  const stamp = ref(0);
  let stop: (() => void) | undefined;
  const loaded = useLoaded(async () => {
    const found = await muster().corrective.nonConformity({ id: id() });
    if (!found) throw new MusterError('NOT_FOUND', id());
    return found;
  });

  async function again() {
    stamp.value += 1;
    await loaded.load();
  }

  function follow() {
    stop?.();
    // A refusal is what loading says, too.
    stop = muster().corrective.nonConformityChanged({ nonConformityId: id() }).listen({ data: again, resync: again, error: () => undefined });
  }

  onMounted(() => {
    void loaded.load();
    follow();
  });
  watch(id, () => {
    loaded.data.value = undefined;
    void again();
    follow();
  });
  onBeforeUnmount(() => stop?.());
  return { ...loaded, stamp };
}

/** After a step was sent its form is gone: leads eyes and keyboard to the step that is now the next. */
export async function showNextStep(): Promise<void> {
  await nextTick();
  const step = document.querySelector<HTMLElement>('[aria-current=step]');
  step?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  step?.querySelector('h3')?.focus({ preventScroll: true });
}

/** What a person writes, kept on this device until `clear`. */
export function useWords<T extends object>(name: string, empty: () => T) {
  const key = areaKey(`corrective.${name}`);
  const words = reactive({ ...empty(), ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>) }) as T;
  const stop = watch(words, () => localStorage.setItem(key, JSON.stringify(words)), { deep: true });
  const clear = () => {
    stop();
    localStorage.removeItem(key);
  };
  return { words, clear };
}

/** The day of now, or of `days` later, where the organisation is: `2026-06-18`. */
export function dayAt(timeZone: string | undefined, days = 0): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return at.toLocaleDateString('sv-SE', timeZone ? { timeZone } : {});
}
