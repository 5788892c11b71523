const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('recorder', {
  job: () => ipcRenderer.invoke('job'),
  done: (recording) => ipcRenderer.invoke('done', recording),
  failed: (message) => ipcRenderer.invoke('failed', message),
});
