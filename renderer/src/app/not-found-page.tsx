import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageTitle } from '../ui/page-title.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageTitle title="Nothing here" />
      <EmptyState
        title="This address leads nowhere"
        action={<LinkButton href="/">Go to Home</LinkButton>}
      >
        The session may have been deleted, or the address was mistyped.
      </EmptyState>
    </>
  );
}
