import { ref } from 'vue';
import { say } from '@/shared/errors/say';
import { useUploads } from '@/shared/upload/uploads';

/** What every form of a step does around its request: one at a time, and why it was refused. */
export function useSending(sent: () => void) {
  const busy = ref(false);
  const problem = ref('');
  async function send(work: () => Promise<void>) {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    try {
      await work();
      sent();
    } catch (reason) {
      problem.value = say(reason);
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, send };
}

/** How many files of these groups are still on their way. */
export function underway(groups: readonly ReturnType<typeof useUploads>[]): number {
  return groups.flatMap(({ list }) => list).filter(({ status }) => status !== 'DONE').length;
}
