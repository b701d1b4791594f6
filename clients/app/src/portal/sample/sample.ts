import type { PortalSampleQuery, SampleRoundStatus } from '@muster/sdk';
import type { IconName } from '@/shared/ui/icons';

export type Sample = Extract<PortalSampleQuery['node'], { __typename: 'Sample' }>;
export type Round = Sample['rounds'][number];
export type RoundFile = Round['files'][number];
export type Check = Sample['spec'][number];
export type Result = Round['results'][number];

type Tone = 'ok' | 'fail' | 'warn' | 'info' | '';

const TONES: Record<SampleRoundStatus, [Tone, IconName]> = {
  OPEN: ['info', 'edit'],
  SUBMITTED: ['', 'clock'],
  UNDER_REVIEW: ['info', 'search'],
  APPROVED: ['ok', 'check'],
  APPROVED_WITH_COMMENTS: ['ok', 'check'],
  REJECTED: ['fail', 'close'],
  WITHDRAWN: ['', 'undo'],
  EXPIRED: ['warn', 'clock'],
};

/** How a round's state looks; the word stands beside. */
export const toneOf = (status: SampleRoundStatus): Tone => TONES[status][0];
export const iconOf = (status: SampleRoundStatus): IconName => TONES[status][1];

/** The files of the newest submission, pictures first. */
export function filesOf(round: Round): RoundFile[] {
  const order = ['PHOTO', 'VIDEO', 'QC_REPORT', 'DOCUMENT'];
  return round.files
    .filter(({ submission }) => submission === round.submissions)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export const isPicture = ({ file }: RoundFile): boolean => Boolean(file?.thumbnailUrl);

/** Pictures as the viewer shows them. */
export function picturesOf(files: readonly RoundFile[]) {
  return files.flatMap(({ file }) => (file?.thumbnailUrl ? [{ id: file.id, name: file.name, url: file.previewUrl ?? file.url }] : []));
}

/** `urgent` within two days, `late` behind it. */
export function dueTone(dueAt: string | null | undefined, now = Date.now()): 'late' | 'urgent' | undefined {
  if (!dueAt) return undefined;
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'late';
  return left < 2 * 86_400_000 ? 'urgent' : undefined;
}
