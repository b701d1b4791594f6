import { ref } from 'vue';
import { areaKey } from '@/shared/area';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const theme = ref<Theme>('system');

/** Takes up the choice of an earlier visit. */
export function startTheme(): void {
  const stored = localStorage.getItem(areaKey('theme'));
  if (stored === 'light' || stored === 'dark') apply(stored);
}

export function useTheme(wanted: Theme): void {
  localStorage.setItem(areaKey('theme'), wanted);
  apply(wanted);
}

function apply(wanted: Theme): void {
  theme.value = wanted;
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}
