import { BrowserWindow, session } from 'electron';
import type { RequestGuard } from '../security/blocked-requests.ts';
import { PRINT_CONTENT_SECURITY_POLICY } from '../security/content-security-policy.ts';
import { hardenSession } from '../security/harden-session.ts';
import { APP_ORIGIN, APP_SCHEME } from '../protocol/address.ts';

/** A long session with many charts lays out in a few seconds; a page that hangs must not hold the export. */
export const PRINT_TIMEOUT_MS = 60_000;

/** A session of its own, in memory: it knows one document and asks nobody for anything. */
const PRINT_PARTITION = 'greenroom-print';
const PRINT_URL = `${APP_ORIGIN}/print`;
const MARGIN_INCHES = 0.6;

/**
 * Turns our own HTML notes into a PDF, in a hidden window without scripts. The page comes through the
 * scheme handler, because a data address would be cut off at 2 MB.
 */
export async function printPdf(html: string, guard: RequestGuard): Promise<Uint8Array> {
  const printSession = session.fromPartition(PRINT_PARTITION);
  await hardenSession(printSession, { guard, hasCameraConsent: () => false });
  if (printSession.protocol.isProtocolHandled(APP_SCHEME)) printSession.protocol.unhandle(APP_SCHEME);
  printSession.protocol.handle(APP_SCHEME, (request) =>
    request.url === PRINT_URL
      ? new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': PRINT_CONTENT_SECURITY_POLICY,
            'cache-control': 'no-store',
          },
        })
      : new Response('', { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    return await withTimeLimit(
      (async () => {
        await window.loadURL(PRINT_URL);
        return window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          generateTaggedPDF: true,
          margins: { top: MARGIN_INCHES, bottom: MARGIN_INCHES, left: MARGIN_INCHES, right: MARGIN_INCHES },
        });
      })(),
    );
  } finally {
    window.destroy();
  }
}

async function withTimeLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took too long.')), PRINT_TIMEOUT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
