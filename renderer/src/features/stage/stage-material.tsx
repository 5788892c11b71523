import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { OpenView } from './open-view.ts';
import { CaseMaterialView } from './case-material.tsx';
import type { MaterialDesk } from './use-material-desk.ts';
import classes from './case-material.module.css';

/** Preparing a case: its material large, beside the notepad. Without material, the notepad alone. */
export function WithMaterial({
  view,
  desk,
  children,
}: {
  readonly view: OpenView;
  readonly desk: MaterialDesk;
  readonly children: ReactNode;
}) {
  const material = view.question?.material ?? null;
  if (material === null) return children;
  return (
    <div className={classes['desk']}>
      <CaseMaterialView material={material} size="large" desk={desk} />
      <div>{children}</div>
    </div>
  );
}

/**
 * While the case is presented: below the interviewer, and it can be folded away. Beside a button of
 * its own no key is needed that the stage would have to give up.
 */
export function MaterialAtHand({
  view,
  desk,
  onPressed,
}: {
  readonly view: OpenView;
  readonly desk: MaterialDesk;
  readonly onPressed: () => void;
}) {
  const isOpen = !desk.isFolded;
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
        onClick={() => {
          desk.change({ isFolded: isOpen });
          onPressed();
        }}
      >
        {isOpen ? 'Fold the material away' : 'Show the material'}
      </Button>
      <div id={id}>
        {isOpen ? (
          <CaseMaterialView material={material} size="small" desk={desk} onPressed={onPressed} />
        ) : null}
      </div>
    </div>
  );
}
