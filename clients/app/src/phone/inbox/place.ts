import type { Notice } from '@/shared/notices/notices';

const PLACES: Record<string, string> = { insp: 'inspections', ncr: 'nonconformities', task: 'tasks' };

/** Where a notice leads on the phone; undefined for what the phone has no screen for. */
export function placeOf({ subjectId }: Notice): string | undefined {
  const place = PLACES[subjectId?.split('_')[0] ?? ''];
  return place && `/${place}/${subjectId}`;
}
