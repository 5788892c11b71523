/**
 * What a page of ours may load: our own files and nothing else. `wasm-unsafe-eval` lets the vision
 * runtime compile its binary (plain `eval` stays off). The nonce is for the style elements that the
 * interface library makes; `data:` fonts and `blob:` pictures are made by the page itself.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** For the page that is printed to PDF: one document with its own styles and pictures, no script. */
export const PRINT_CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
