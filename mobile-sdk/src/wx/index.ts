/** For WeChat mini-programs: see README, "Mini-programs". */
export { installGlobals } from './globals.js'
export { wxFetch } from './fetch.js'
export { wxWebSocket } from './socket.js'
export { wxFile, wxNetwork, wxStore } from './platform.js'
export { wxOfflineStore } from './store.js'
export type { Wx, WxFiles, WxSocketTask } from './types.js'
