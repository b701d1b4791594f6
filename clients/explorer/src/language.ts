// The two languages of the page and of the answers asked for (Accept-Language), kept for the next visit.

import { createContext, useContext } from 'react';
import { TEXT, type Text } from './text';

export type Language = 'en' | 'zh-CN';

const KEY = 'muster.explorer.language';

/** The language chosen earlier, else the browser's: any Chinese is zh-CN, everything else en. */
export function initialLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

export const useText = (): Text => TEXT[useLanguage()];
