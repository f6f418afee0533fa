/** Names on the wire between the preload and the main process; what they carry is shared/contract/window.ts. */
export const ipcChannels = {
  invoke: 'paritaire:invoke',
  host: 'paritaire:host',
  flushed: 'paritaire:flushed',
  changed: 'paritaire:changed',
  progress: 'paritaire:progress',
  command: 'paritaire:command',
} as const;
