import type { CheckResultInput, ChecklistItemFieldsFragment } from '@muster/sdk';
import type { DraftDefect, DraftPhoto, Inspection, InspectionDraft, InspectionWork } from '@muster/sdk/offline';
import { evaluate, type Judgement, type Outcome } from '@muster/sdk/sampling';
import { computed, inject, onScopeDispose, provide, shallowReactive, shallowRef, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';

export type Item = Inspection['items'][number];
export type Value = CheckResultInput['value'];

/** Items under one heading, or none; `repeated` is answered for each unit of the sample. */
export interface Section {
  title: string | undefined;
  repeated: boolean;
  items: Item[];
}

/** One inspection at work, as its screens share it. */
export interface Working {
  work: InspectionWork;
  draft: ShallowRef<InspectionDraft>;
  judgement: ComputedRef<Judgement>;
  sections: Section[];
  /** Numbers of the units that repeated items are answered for. */
  units: number[];
  answerOf(itemId: string, unit?: number): CheckResultInput | undefined;
  outcomeOf(itemId: string, unit?: number): Outcome | undefined;
  /** The answer is shown, but not on the device's disk yet. */
  isStoring(itemId: string, unit?: number): boolean;
  defectsOf(itemId: string, unit?: number): DraftDefect[];
  photosOf(place: DraftPhoto['place']): DraftPhoto[];
  /** What the catalogue calls a defect; the code itself when it is not there. */
  nameOf(code: string): string;
  /** Records an answer; undefined takes it back. */
  set(item: Item, unit: number | undefined, value: Value | undefined, note?: string): Promise<void>;
}

const WORKING: InjectionKey<Working> = Symbol('working');

export function useWorking(): Working {
  const working = inject(WORKING);
  if (!working) throw new Error('No inspection is open here');
  return working;
}

/** Opens the work for a screen and what lies inside of it. */
export function provideWorking(work: InspectionWork): Working {
  const working = workingOn(work);
  provide(WORKING, working);
  return working;
}

export function workingOn(work: InspectionWork): Working {
  const { inspection } = work.prepared;
  const draft = shallowRef(work.draft);
  onScopeDispose(work.observe((next) => (draft.value = next)));
  const sections = sectionsOf(inspection.items);
  const units = unitsOf(inspection);
  // What is being stored shows at once, so that a second tap builds on the first.
  const storing = shallowReactive(new Map<string, CheckResultInput | undefined>());
  const answers = computed(() => {
    const all = new Map(draft.value.answers.map((answer) => [keyOf(answer.itemId, answer.unit), answer]));
    for (const [key, answer] of storing) {
      if (answer) all.set(key, answer);
      else all.delete(key);
    }
    return all;
  });
  const outcomes = computed(() => {
    const questions = inspection.items.map(({ check, repeatPerUnit }) => ({ check, repeated: repeatPerUnit }));
    const { results } = evaluate(questions, [...answers.value.values()], units, today());
    return new Map(results.map(({ item, unit, outcome }) => [keyOf(item, unit), outcome]));
  });
  return {
    work,
    draft,
    sections,
    units,
    judgement: computed(() => (draft.value, work.judge())),
    answerOf: (itemId, unit) => answers.value.get(keyOf(itemId, unit)),
    outcomeOf: (itemId, unit) => outcomes.value.get(keyOf(itemId, unit)),
    isStoring: (itemId, unit) => storing.has(keyOf(itemId, unit)),
    defectsOf: (itemId, unit) => draft.value.defects.filter((defect) => defect.itemId === itemId && (defect.unit ?? undefined) === unit),
    photosOf: (place) => draft.value.photos.filter((photo) => JSON.stringify(photo.place) === JSON.stringify(place)),
    nameOf: (code) => work.prepared.defectCodes.find((one) => one.code === code)?.name ?? code,
    set: async (item, unit, value, note) => {
      const key = keyOf(item.id, unit);
      const answer = value && { itemId: item.id, ...(unit !== undefined && { unit }), ...(note && { note }), value };
      storing.set(key, answer);
      try {
        await (answer ? work.answer(answer) : work.clearAnswer(item.id, unit));
      } finally {
        if (storing.get(key) === answer) storing.delete(key);
      }
    },
  };
}

function sectionsOf(items: readonly Item[]): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    const title = item.section ?? undefined;
    if (last && last.title === title && last.repeated === item.repeatPerUnit) last.items.push(item);
    else sections.push({ title, repeated: item.repeatPerUnit, items: [item] });
  }
  return sections;
}

function unitsOf({ samplingPlan, sampleUnits, lotSize, items }: Inspection): number[] {
  if (!items.some(({ repeatPerUnit }) => repeatPerUnit)) return [];
  if (samplingPlan && !samplingPlan.fullInspection) return [...sampleUnits];
  return Array.from({ length: lotSize }, (_, index) => index + 1);
}

function keyOf(itemId: string, unit: number | null | undefined): string {
  return `${unit ?? ''}:${itemId}`;
}

function today(): string {
  return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What conforms, in one line: limits, number of readings, fewest photos. */
export function limitsOf({ measurement, count, files, date, expectedCode }: ChecklistItemFieldsFragment): string {
  if (measurement) {
    const { lower, upper, nominal, unit } = measurement;
    const range = lower != null && upper != null ? `${lower} – ${upper}` : lower != null ? `≥ ${lower}` : `≤ ${upper}`;
    return nominal == null ? `${range} ${unit}` : `${nominal} (${range}) ${unit}`;
  }
  if (count) {
    const { min, max } = count;
    if (min != null && min === max) return `= ${min}`;
    return [min != null && `≥ ${min}`, max != null && `≤ ${max}`].filter(Boolean).join(', ');
  }
  if (files) return `≥ ${files.min}`;
  if (date) return [date.notBefore && `≥ ${date.notBefore}`, date.notAfter && `≤ ${date.notAfter}`].filter(Boolean).join(', ');
  return expectedCode ?? '';
}
