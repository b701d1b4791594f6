import { start } from '@/shared/start';
import App from './App.vue';
import zh from './messages/zh-CN';
import { routes } from './routes';

await start({
  area: 'phone',
  base: '/app/',
  root: App,
  routes,
  messages: { 'zh-CN': zh, en: () => import('./messages/en') },
});
