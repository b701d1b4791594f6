import type { PortalMessages } from './zh-CN';

const messages: PortalMessages = { home: { title: 'Waiting for you' } };
export default messages;
