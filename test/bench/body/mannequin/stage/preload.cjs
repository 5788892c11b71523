const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('stage', {
  job: () => ipcRenderer.invoke('job'),
  picture: (pixels) => ipcRenderer.invoke('picture', pixels),
  done: () => ipcRenderer.invoke('done'),
  failed: (message) => ipcRenderer.invoke('failed', message),
});
