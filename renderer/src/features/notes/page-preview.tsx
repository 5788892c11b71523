import { useEffect, useRef } from 'react';
import { PAGE_CLASS, PREVIEW_STYLE } from './preview-style.ts';

/**
 * Notes exactly as their HTML page shows them, in a shadow tree of its own: neither their styles nor
 * ours reach into the other. They are parsed apart, where no script runs and nothing is loaded; the
 * window's content security policy holds for them as for everything else.
 */
export function PagePreview({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? createRoot(element);
    root.replaceChildren(pageOf(html));
  }, [html]);
  return <div ref={host} lang="en" />;
}

function createRoot(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PREVIEW_STYLE);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function pageOf(html: string): HTMLElement {
  const page = document.createElement('div');
  page.className = PAGE_CLASS;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  page.append(...[...body.childNodes].map((node) => document.importNode(node, true)));
  return page;
}
