import { currentLanguage, i18n } from '@/shared/i18n';

const TEXTS = {
  'zh-CN': () => import('../messages/warehouse/zh-CN'),
  en: () => import('../messages/warehouse/en'),
} as const;

/** Adds the warehouse's texts in the language of now. Not part of the entry: most people never come here. */
export async function addTexts(): Promise<void> {
  const language = currentLanguage();
  const { default: warehouse } = await TEXTS[language]();
  i18n.global.mergeLocaleMessage(language, { warehouse });
}
