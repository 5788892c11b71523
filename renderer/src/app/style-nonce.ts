/** The nonce under which the content policy lets the component library add its style elements. */
export function readStyleNonce(document: Document): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
