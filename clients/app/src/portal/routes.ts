import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./views/Home.vue') },
  { path: '/samples/:id', component: () => import('./views/Sample.vue'), props: true },
  { path: '/inspections/:id', component: () => import('./views/Inspection.vue'), props: true },
  { path: '/nonconformities/:id', component: () => import('./views/NonConformity.vue'), props: true },
  { path: '/tasks/:id', component: () => import('./views/Task.vue'), props: true },
  { path: '/invitation', meta: { open: true }, component: () => import('./views/Invitation.vue') },
  { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: () => import('./views/SignIn.vue') },
  { path: '/:nowhere(.*)*', meta: { open: true }, component: () => import('./views/Nowhere.vue') },
];
