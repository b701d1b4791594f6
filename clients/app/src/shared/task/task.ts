import { MusterError, type Priority, type TaskFieldsFragment, type TaskStatus } from '@muster/sdk';
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { useLoaded } from '@/shared/api/load';
import { muster } from '@/shared/api/muster';

export type Task = TaskFieldsFragment;
export type Deliverable = Task['deliverables'][number];
export type Requirement = Task['requiredDeliverables'][number];

type Tone = 'ok' | 'fail' | 'warn' | 'info' | '';

const TONES: Record<TaskStatus, Tone> = {
  DRAFT: '',
  PLANNED: '',
  READY: 'info',
  IN_PROGRESS: 'info',
  BLOCKED: 'warn',
  IN_REVIEW: '',
  DONE: 'ok',
  CANCELLED: '',
};
/** How a state looks; the word stands beside. */
export const toneOf = (status: TaskStatus): Tone => TONES[status];

/** Priorities that are said in a colour, too. */
export const isUrgent = ({ priority }: { priority: Priority }): boolean => priority === 'URGENT' || priority === 'HIGH';

/** States in which a task has somebody who does it and is not over: then points are ticked and deliverables added. */
const WORKED_ON: readonly TaskStatus[] = ['PLANNED', 'READY', 'IN_PROGRESS', 'BLOCKED', 'IN_REVIEW'];
export const isWorkedOn = ({ status }: { status: TaskStatus }): boolean => WORKED_ON.includes(status);

/** What the task asks for, each with what was brought for it, then what nobody asked for. */
export interface Part {
  key: string;
  name: string;
  requirement?: Requirement;
  deliverable?: Deliverable;
}

export function partsOf({ requiredDeliverables, deliverables }: Task): Part[] {
  const asked = requiredDeliverables.map((requirement): Part => {
    const deliverable = deliverables.find((one) => one.requirement?.id === requirement.id);
    return { key: requirement.id, name: requirement.name, requirement, ...(deliverable && { deliverable }) };
  });
  const more = deliverables.filter((one) => !requiredDeliverables.some(({ id }) => id === one.requirement?.id));
  return [...asked, ...more.map((deliverable): Part => ({ key: deliverable.id, name: deliverable.name, deliverable }))];
}

/** Whether the task is not done without it, and it is not there or was sent back. */
export const isLacking = ({ requirement, deliverable }: Part): boolean => Boolean(requirement?.required) && (!deliverable || deliverable.state === 'REJECTED');

type Person = { id: string } | null;
export type ChangedTask = { id: string; assignee?: Person; reviewer?: Person };

/**
 * Calls back while the component is there when something happened to tasks, at most once in 300 ms: changes come in
 * bursts. `concerns` looks at the id of the task and who does it; undefined: the task is not seen any more.
 */
export function followTasks(concerns: (task: ChangedTask | undefined) => boolean, again: () => void): void {
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(again, 300);
  };
  onMounted(() => {
    stop = muster()
      .tasks.changed({})
      .listen({
        data: ({ task }) => concerns(task ?? undefined) && soon(),
        resync: soon,
        // A refusal is what loading says, too.
        error: () => undefined,
      });
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    stop?.();
  });
}

/** One task, loaded again whenever something happens to it; `stamp` counts that. */
export function useTask(id: () => string) {
  const stamp = ref(0);
  const loaded = useLoaded(async () => {
    const found = await muster().tasks.get({ id: id() });
    if (!found) throw new MusterError('NOT_FOUND', id());
    return found;
  });
  const again = async () => {
    stamp.value += 1;
    await loaded.load();
  };
  followTasks((task) => !task || task.id === id(), () => void again());
  onMounted(loaded.load);
  watch(id, () => {
    loaded.data.value = undefined;
    void again();
  });
  return { ...loaded, stamp };
}
