import type { SourceFile } from './rules.ts';

/**
 * Addresses of usage reporting. @mediapipe/tasks-vision 1.x sends measurements there; the version
 * that is pinned does not, and this check keeps a later upgrade from bringing it in unseen.
 */
export const FORBIDDEN_ADDRESSES = ['odml.pa', 'play.google', 'googleapis'] as const;

export function findForbiddenAddresses(built: readonly SourceFile[]): readonly string[] {
  return built.flatMap(({ path, text }) =>
    FORBIDDEN_ADDRESSES.filter((address) => text.includes(address)).map(
      (address) =>
        `${path} contains "${address}": a library in the build can report to a server. ` +
        'Find the package that brings it and pin a version without it (docs: why tasks-vision is 0.10.35).',
    ),
  );
}
