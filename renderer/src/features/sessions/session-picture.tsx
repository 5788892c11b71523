import { IconMovie, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedSession } from '../../../../core/ipc/session-list-calls.ts';
import { thumbnailUrlPath } from '../../../../core/media/media-address.ts';
import classes from './sessions.module.css';

/** The small picture a session is known by, or a drawing in its place. */
export function SessionPicture({ session }: { readonly session: ListedSession }) {
  const [isBroken, setBroken] = useState(false);
  if (session.hasThumbnail && !isBroken) {
    return (
      <img
        src={thumbnailUrlPath(session.id)}
        alt=""
        loading="lazy"
        className={classes['picture']}
        onError={() => setBroken(true)}
      />
    );
  }
  const Drawing = session.recording === null ? IconUser : IconMovie;
  return (
    <div className={classes['picture']}>
      <Drawing aria-hidden size={24} stroke={1.5} />
    </div>
  );
}
