import type { RouteRecordRaw } from 'vue-router';
import SignIn from './views/SignIn.vue';
import { warehouseRoutes } from './warehouse/routes';

declare module 'vue-router' {
  interface RouteMeta {
    /** Shows the tab bar. */
    tab?: boolean;
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  // Part of the entry: the first visit need not wait for one more file.
  { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: SignIn },
  { path: '/today', name: 'today', meta: { tab: true }, component: () => import('./views/Today.vue') },
  { path: '/scan', name: 'scan', meta: { tab: true }, component: () => import('./views/Scan.vue') },
  { path: '/inbox', name: 'inbox', meta: { tab: true }, component: () => import('./views/Inbox.vue') },
  { path: '/me', name: 'me', meta: { tab: true }, component: () => import('./views/Me.vue') },
  { path: '/tasks', name: 'tasks', meta: { tab: true }, component: () => import('./views/Tasks.vue') },
  { path: '/tasks/:id', name: 'task', props: true, component: () => import('./views/Task.vue') },
  { path: '/outbox', name: 'outbox', component: () => import('./views/Outbox.vue') },
  { path: '/inspections/:id', name: 'inspection', props: true, component: () => import('./views/Inspection.vue') },
  { path: '/inspections/:id/finish', name: 'finish', props: true, component: () => import('./views/Finish.vue') },
  { path: '/inspections/:id/report', name: 'report', props: true, component: () => import('./views/Report.vue') },
  { path: '/nonconformities/:id', name: 'nonConformity', props: true, component: () => import('./views/NonConformity.vue') },
  ...warehouseRoutes,
  { path: '/:rest(.*)*', name: 'nothing', component: () => import('./views/Nothing.vue') },
];
