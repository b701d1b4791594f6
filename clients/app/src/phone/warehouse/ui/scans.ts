import { ref, shallowReactive } from 'vue';
import { say } from '@/shared/errors/say';
import { answerScan } from '../../scan/feedback';

/** As many scans can be looked at and taken back. */
const KEPT = 5;

export interface Scan {
  id: number;
  text: string;
  /** Takes it back; undefined when it can not be. */
  undo: (() => Promise<void> | void) | undefined;
  undone: boolean;
}

/** The last scans of a page, and what was wrong with the newest one. */
export function useScans() {
  const last = shallowReactive<Scan[]>([]);
  const problem = ref('');
  const busy = ref(false);
  let count = 0;

  function right(text: string, undo?: Scan['undo']): void {
    answerScan(true);
    problem.value = '';
    last.unshift({ id: ++count, text, undo, undone: false });
    last.splice(KEPT);
  }

  /** Scans of before the page was loaded again, newest first. */
  function recall(earlier: readonly { text: string; undo: () => Promise<void> }[]): void {
    if (last.length) return;
    last.push(...earlier.slice(0, KEPT).map((one) => ({ id: ++count, undone: false, ...one })));
  }

  /** Refuses it so that nobody overlooks it; the next scan clears it. */
  function wrong(why: string): void {
    answerScan(false);
    problem.value = why;
  }

  async function undo(scan: Scan): Promise<void> {
    const at = last.indexOf(scan);
    if (at < 0 || !scan.undo || busy.value) return;
    busy.value = true;
    try {
      await scan.undo();
      last.splice(at, 1, { ...scan, undo: undefined, undone: true });
      problem.value = '';
    } catch (error) {
      problem.value = say(error);
    } finally {
      busy.value = false;
    }
  }

  return { last, problem, busy, right, recall, wrong, undo };
}

export type Scans = ReturnType<typeof useScans>;
