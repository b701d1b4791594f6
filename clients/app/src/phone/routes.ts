import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: () => import('./views/SignIn.vue') },
  { path: '/today', component: () => import('./views/Today.vue') },
];
