const messages = { home: { title: '等你处理' } };
export default messages;
export type PortalMessages = typeof messages;
