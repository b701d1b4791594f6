import type { PhoneMessages } from './zh-CN';

const messages: PhoneMessages = { tab: { today: 'Today', scan: 'Scan', inbox: 'Inbox', me: 'Me' } };
export default messages;
