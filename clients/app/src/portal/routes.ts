import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./views/Home.vue') },
  { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: () => import('./views/SignIn.vue') },
];
