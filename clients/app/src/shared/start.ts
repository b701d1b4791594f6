import { createPinia } from 'pinia';
import { createApp, nextTick, type Component } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { enterArea, type Area } from './area';
import { i18n, startLanguage, type AreaMessages } from './i18n';
import { useSession } from './session/session';
import './theme/tokens.css';
import './theme/base.css';
import { startTheme } from './theme/theme';

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to who is not signed in. */
    open?: boolean;
  }
}

interface Half {
  area: Area;
  /** Address that the half lives below, as `/app/`. */
  base: string;
  root: Component;
  routes: RouteRecordRaw[];
  messages: AreaMessages;
}

/** Starts one half of the app: language and looks first, then who is signed in, then the page. */
export async function start({ area, base, root, routes, messages }: Half): Promise<void> {
  enterArea(area);
  startTheme();
  const language = startLanguage(messages);
  const app = createApp(root).use(createPinia()).use(i18n);
  const session = useSession();
  const router = createRouter({
    history: createWebHistory(base),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach((to) => {
    if (to.meta.open || session.signedIn) return true;
    return { name: 'sign-in', query: { to: to.fullPath }, replace: true };
  });
  // A screen reader announces the page that one came to.
  router.afterEach(async (_to, from) => {
    if (!from.name) return;
    await nextTick();
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
  const restored = session.restore();
  await language;
  // Who is known from last time sees the app at once; the session is looked at behind.
  if (!session.signedIn) await restored;
  app.use(router).mount('#app');
}
