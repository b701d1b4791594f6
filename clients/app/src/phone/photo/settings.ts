import { ref } from 'vue';
import { areaKey } from '@/shared/area';

export type Quality = 'saving' | 'normal' | 'original';
export const QUALITIES: readonly Quality[] = ['saving', 'normal', 'original'];

const stored = localStorage.getItem(areaKey('photo-quality'));
export const quality = ref<Quality>(QUALITIES.find((one) => one === stored) ?? 'normal');

export function useQuality(wanted: Quality): void {
  quality.value = wanted;
  localStorage.setItem(areaKey('photo-quality'), wanted);
}
