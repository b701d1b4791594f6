import type { SampleFileKind } from '@muster/sdk';
import { reactive, watch } from 'vue';
import { areaKey } from '@/shared/area';
import { filesOf, type Round } from '../sample/sample';
import { answerOf, type Answers } from './answers';

/** A file of an earlier submission that goes along again. */
export interface KeptFile {
  fileId: string;
  kind: SampleFileKind;
  name: string;
}

/** What is being written for a round, kept on the device with every keystroke. */
export interface Draft {
  answers: Answers;
  note: string;
  trackingNumber: string;
  /** By upload: what it is, and what it is a newer version of. */
  kinds: Record<string, SampleFileKind>;
  replaces: Record<string, string>;
  kept: KeptFile[];
}

/** Takes up the draft of a round; after a withdrawal it begins with what was withdrawn. */
export function useDraft(round: Round): Draft {
  const key = areaKey(`draft.${round.id}.${round.submissions}`);
  const stored = localStorage.getItem(key);
  const draft = reactive<Draft>(stored ? (JSON.parse(stored) as Draft) : begin(round));
  watch(draft, () => localStorage.setItem(key, JSON.stringify(draft)), { deep: true });
  return draft;
}

/** After the submission nothing of the draft is left on the device. */
export function dropDraft(round: Round): void {
  localStorage.removeItem(areaKey(`draft.${round.id}.${round.submissions}`));
}

function begin(round: Round): Draft {
  const answers: Answers = {};
  for (const result of round.results) {
    const answer = answerOf(result);
    if (answer) answers[result.itemId] = answer;
  }
  const kept = filesOf(round).flatMap(({ file, kind }): KeptFile[] => (file ? [{ fileId: file.id, kind, name: file.name }] : []));
  return { answers, note: round.note ?? '', trackingNumber: round.trackingNumber ?? '', kinds: {}, replaces: {}, kept };
}
