import { useLoaded } from '@/shared/api/load';
import { muster } from '@/shared/api/muster';

/** Something of a task that waits for this person's decision. */
export interface Decision {
  id: string;
  taskId: string;
  title: string;
  /** What of the task is to be judged; undefined: the whole of it. */
  part: string | undefined;
}

/** What of tasks waits for this person's decision: tasks that were handed in, and deliverables. */
export function useDecisions() {
  return useLoaded(async (): Promise<Decision[]> => {
    const { nodes } = await muster().todos.mine({ first: 200 });
    return nodes.flatMap((todo): Decision[] => {
      if (todo.__typename === 'Deliverable') return [{ id: todo.id, taskId: todo.task.id, title: todo.task.title, part: todo.name }];
      if (todo.__typename !== 'Task' || todo.taskStatus !== 'IN_REVIEW') return [];
      return [{ id: todo.id, taskId: todo.id, title: todo.title, part: undefined }];
    });
  });
}
