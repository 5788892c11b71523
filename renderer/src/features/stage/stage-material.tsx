import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { OpenView } from './open-view.ts';
import { CaseMaterialView } from './case-material.tsx';
import classes from './case-material.module.css';

/** Preparing a case: its material large, beside the notepad. Without material, the notepad alone. */
export function WithMaterial({
  view,
  children,
}: {
  readonly view: OpenView;
  readonly children: ReactNode;
}) {
  const material = view.question?.material ?? null;
  if (material === null) return children;
  return (
    <div className={classes['desk']}>
      <CaseMaterialView material={material} size="large" />
      <div>{children}</div>
    </div>
  );
}

/**
 * While the case is asked and presented: below the interviewer, and it can be folded away. Beside a
 * button of its own no key is needed that the stage would have to give up.
 */
export function MaterialAtHand({ view }: { readonly view: OpenView }) {
  const [isOpen, setIsOpen] = useState(true);
  const id = useId();
  const material = view.question?.material ?? null;
  if (material === null) return null;
  return (
    <div className={classes['atHand']}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Fold the material away' : 'Show the material'}
      </Button>
      <div id={id}>{isOpen ? <CaseMaterialView material={material} size="small" /> : null}</div>
    </div>
  );
}
