import type { Labels } from './label.js'

export const DeviceStatus: Labels = {
  REGISTERED: ['Registered', '已登记'],
  TRUSTED: ['Trusted', '受信任'],
  LOST: ['Lost', '已丢失'],
  RETIRED: ['Retired', '已停用'],
}
