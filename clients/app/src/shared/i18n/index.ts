import { label, type labels } from '@muster/sdk/labels';
import { createI18n } from 'vue-i18n';
import { areaKey } from '@/shared/area';
import shared, { type Messages } from './messages/zh-CN';

export type Language = 'zh-CN' | 'en';
export const LANGUAGES: readonly { code: Language; name: string; short: string }[] = [
  { code: 'zh-CN', name: '中文', short: '中' },
  { code: 'en', name: 'English', short: 'EN' },
];

/** What each half adds: its Chinese text at once, its English one when it is wanted. */
export interface AreaMessages {
  'zh-CN': object;
  en: () => Promise<{ default: object }>;
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': shared as Messages } as Record<string, Messages>,
});

let area: AreaMessages | undefined;
const loaded = new Set<Language>();

/** Takes up the language that was chosen before, or that of the device. */
export async function startLanguage(messages: AreaMessages): Promise<void> {
  area = messages;
  const device = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const stored = localStorage.getItem(areaKey('language'));
  await show(stored === 'zh-CN' || stored === 'en' ? stored : device);
}

/** Changes the language of the page and of the server's answers. */
export async function useLanguage(language: Language): Promise<void> {
  localStorage.setItem(areaKey('language'), language);
  await show(language);
}

export function currentLanguage(): Language {
  return i18n.global.locale.value as Language;
}

/** What people call a value of an enum of the API. */
export function labelOf(enumName: keyof typeof labels, value: string): string {
  return label(enumName, value, currentLanguage());
}

async function show(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    if (language === 'en') {
      const [common, own] = await Promise.all([import('./messages/en'), area?.en()]);
      i18n.global.setLocaleMessage('en', { ...common.default, ...own?.default });
    } else {
      i18n.global.setLocaleMessage('zh-CN', { ...shared, ...area?.['zh-CN'] } as Messages);
    }
    loaded.add(language);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}
