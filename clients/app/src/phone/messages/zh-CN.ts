const messages = { tab: { today: '今天', scan: '扫一扫', inbox: '收件箱', me: '我' } };
export default messages;
export type PhoneMessages = typeof messages;
