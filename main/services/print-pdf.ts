import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { RequestGuard } from '../security/blocked-requests.ts';
import { PRINT_CONTENT_SECURITY_POLICY } from '../security/content-security-policy.ts';
import { hardenSession } from '../security/harden-session.ts';
import { NO_DEVICES } from '../security/permissions.ts';
import { APP_ORIGIN, APP_SCHEME } from '../protocol/address.ts';

/** A long session with many charts lays out in a few seconds; a page that hangs must not hold the export. */
const PRINT_TIMEOUT_MS = 60_000;

/** A session of its own, in memory: it knows the documents being printed and asks nobody for anything. */
const PRINT_PARTITION = 'greenroom-print';
const MARGIN_INCHES = 0.6;

export type PdfPrinter = (html: string) => Promise<Uint8Array>;

/**
 * Turns our own HTML notes into PDF, in a hidden window without scripts. The page comes through the
 * scheme handler, because a data address would be cut off at 2 MB.
 */
export async function createPdfPrinter(guard: RequestGuard): Promise<PdfPrinter> {
  const printSession = session.fromPartition(PRINT_PARTITION);
  const documents = new Map<string, string>();
  await hardenSession(printSession, { guard, deviceConsent: () => NO_DEVICES });
  printSession.protocol.handle(APP_SCHEME, ({ url }) => answer(documents.get(url)));

  return async (html) => {
    const url = `${APP_ORIGIN}/print/${randomUUID()}`;
    documents.set(url, html);
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
      return await withTimeLimit(printPage(window, url));
    } finally {
      documents.delete(url);
      window.destroy();
    }
  };
}

function answer(html: string | undefined): Response {
  if (html === undefined) return new Response('', { status: 404 });
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PRINT_CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
    },
  });
}

async function printPage(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    margins: {
      top: MARGIN_INCHES,
      bottom: MARGIN_INCHES,
      left: MARGIN_INCHES,
      right: MARGIN_INCHES,
    },
  });
}

async function withTimeLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took too long.')), PRINT_TIMEOUT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
