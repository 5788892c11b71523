import type { Portrait } from '../../../core/domain/interviewer.ts';
import { INTERVIEWER_PEOPLE } from '../../../core/guidance/interviewer-people.ts';
import { DRAWN_PEOPLE } from './people/drawn-people.ts';
import { PortraitDrawing } from './portrait-drawing.tsx';
import classes from './portraits.module.css';

/** A small still picture to choose somebody by; `--thumbnail-size` makes it larger or smaller. */
export function PortraitThumbnail({ portrait }: { readonly portrait: Portrait }) {
  return (
    <span
      className={classes['thumbnail']}
      role="img"
      aria-label={INTERVIEWER_PEOPLE[portrait].description}
    >
      <PortraitDrawing face={DRAWN_PEOPLE[portrait]} />
    </span>
  );
}
