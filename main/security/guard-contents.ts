import type { App } from 'electron';
import { isEntryUrl } from '../protocol/address.ts';

/** No page of ours leads anywhere: no navigation, no windows, no embedded pages. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    const stayHere = (event: { preventDefault: () => void; readonly url: string }): void => {
      // Reloading the one document is no way out.
      if (!isEntryUrl(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stayHere);
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isEntryUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Without this, WebRTC may open sockets of its own beside the request block.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
