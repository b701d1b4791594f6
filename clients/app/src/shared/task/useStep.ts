import { ref } from 'vue';
import { say } from '@/shared/errors/say';

/** What every step does around its request: one at a time, and why it was refused. */
export function useStep(done: () => void) {
  const busy = ref(false);
  const problem = ref('');
  async function run(work: () => Promise<unknown>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    try {
      await work();
      done();
    } catch (reason) {
      problem.value = say(reason);
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, run };
}
