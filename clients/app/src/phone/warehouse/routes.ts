import type { RouteRecordRaw } from 'vue-router';

const addTexts = async () => (await import('./texts')).addTexts();
const home = () => import('./views/WarehouseHome.vue');
const move = () => import('./views/MoveWork.vue');

export const warehouseRoutes: RouteRecordRaw[] = [
  {
    path: '/warehouse',
    beforeEnter: addTexts,
    children: [
      { path: '', name: 'warehouse', meta: { tab: true }, component: home },
      { path: 'receive', name: 'receive', component: () => import('./views/ReceiveList.vue') },
      { path: 'receive/:id', name: 'receiving', props: true, component: () => import('./views/ReceiveWork.vue') },
      { path: 'put-away', name: 'put-away', props: { kind: 'put-away' }, component: move },
      { path: 'transfer', name: 'transfer', props: { kind: 'transfer' }, component: move },
      { path: 'pick', name: 'pick', component: () => import('./views/PickList.vue') },
      { path: 'pick/:id', name: 'picking', props: true, component: () => import('./views/PickWork.vue') },
      { path: 'count', name: 'count', component: () => import('./views/CountList.vue') },
      { path: 'count/:id', name: 'counting', props: true, component: () => import('./views/CountWork.vue') },
      { path: 'trace/:code?', name: 'trace', props: true, component: () => import('./views/Trace.vue') },
    ],
  },
];
