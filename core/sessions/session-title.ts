/** As long as a company's name may be; the bundle allows more. */
export const MAX_TITLE = 200;

const UNNAMED = 'Practice interview';

/** What a session is called everywhere: its own name, else company and role as far as they were given. */
export function sessionTitle(session: {
  readonly title: string | null;
  readonly company: string;
  readonly role: string;
}): string {
  if (session.title !== null) return session.title;
  const names = [session.company, session.role].filter((name) => name !== '');
  return names.length === 0 ? UNNAMED : names.join(' · ');
}
