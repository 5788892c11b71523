import { IconDoorEnter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { UnsavedNotice } from '../interview/unsaved-notice.tsx';
import classes from './shell.module.css';

const DESTINATIONS = [
  { href: '/', label: 'Home', isOpen: (path: string) => path === '/' },
  { href: '/questions', label: 'Questions', isOpen: (path: string) => path === '/questions' },
  { href: '/sessions', label: 'Sessions', isOpen: (path: string) => path.startsWith('/sessions') },
  { href: '/trends', label: 'Trends', isOpen: (path: string) => path === '/trends' },
  { href: '/settings', label: 'Settings', isOpen: (path: string) => path === '/settings' },
] as const;

/** Header, navigation and the main landmark of every screen but the interview itself. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  return (
    <div className={classes['shell']}>
      <button
        type="button"
        className={classes['skip']}
        onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
      >
        Skip to the content
      </button>
      <header className={classes['header']}>
        <Link href="/" className={classes['brand'] ?? ''}>
          <IconDoorEnter aria-hidden size={22} color="var(--mantine-primary-color-filled)" />
          Greenroom
        </Link>
        <nav className={classes['nav']} aria-label="Main">
          {DESTINATIONS.map(({ href, label, isOpen }) => (
            <Link
              key={href}
              href={href}
              className={classes['link'] ?? ''}
              aria-current={isOpen(path) ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      </header>
      <main className={classes['main']} tabIndex={-1}>
        <UnsavedNotice />
        {children}
      </main>
    </div>
  );
}
