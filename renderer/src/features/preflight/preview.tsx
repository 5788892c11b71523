import { Text } from '@mantine/core';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { usePreview } from '../../interview/use-observer.ts';
import classes from './preflight.module.css';

/** Between the two shapes cameras have: 4:3 and 16:9. */
const WIDE_RATIO = 1.5;

/** The live picture as in a mirror. `facts` null = the camera is still starting. */
export function Preview({ facts }: { readonly facts: CameraFacts | null }) {
  const video = usePreview();
  const isWide = facts !== null && facts.width / facts.height > WIDE_RATIO;
  return (
    <div className={classes['frame']} data-wide={isWide}>
      <video
        ref={video}
        className={classes['video']}
        aria-label="Your camera’s picture, mirrored"
        autoPlay
        muted
        playsInline
      />
      {facts === null ? (
        <Text c="white" pos="absolute" inset={0} ta="center" pt="30%" role="status">
          The camera is starting…
        </Text>
      ) : null}
    </div>
  );
}
