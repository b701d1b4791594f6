// What an app that works offline loads; measured by size.mjs.
export { createMuster } from '../src/client.js'
export { openOffline } from '../src/offline/index.js'
export { indexedDbStore } from '../src/offline/indexeddb.js'
