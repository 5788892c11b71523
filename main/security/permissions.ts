import { isOwnOrigin } from '../protocol/address.ts';

/** What Chromium tells about a permission it wants decided, brought to one shape for both handlers. */
export type PermissionQuestion = {
  readonly permission: string;
  /** Origin of the asking frame, as Chromium writes it (with or without a final slash). */
  readonly origin: string;
  readonly isMainFrame: boolean;
  /** The kinds of device asked for; empty where the platform does not say. */
  readonly mediaTypes: readonly string[];
};

/**
 * Everything is refused but the camera, for our own main frame, and that only after the user agreed
 * on our own screen. No microphone: nothing in the app listens. An empty list of media types is taken
 * as the camera, because some platforms (Windows, and the check that precedes device names) leave it
 * empty; a microphone request of our own page would still name `audio`.
 */
export function isPermissionGranted(question: PermissionQuestion, cameraConsent: boolean): boolean {
  return (
    cameraConsent &&
    question.permission === 'media' &&
    question.isMainFrame &&
    isOwnOrigin(question.origin) &&
    question.mediaTypes.every((type) => type === 'video')
  );
}
