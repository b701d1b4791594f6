// What GraphiQL remembers. Variables may hold passwords and personal data, so everything goes with the tab;
// only the colour theme stays in the browser.

const THEME = 'graphiql:theme';

/** A `Storage` in the part of it that GraphiQL uses. */
export const editorStorage = {
  get length() {
    return sessionStorage.length;
  },
  getItem: (key: string) => shelf(key).getItem(key),
  setItem: (key: string, value: string) => shelf(key).setItem(key, value),
  removeItem: (key: string) => shelf(key).removeItem(key),
  clear: () => sessionStorage.clear(),
};

/** Puts the remembered theme on the page before GraphiQL is loaded. */
export function applyTheme(): void {
  const theme = localStorage.getItem(THEME);
  if (theme === 'light' || theme === 'dark') document.body.classList.add(`graphiql-${theme}`);
}

const shelf = (key: string): Storage => (key === THEME ? localStorage : sessionStorage);
