import type { SourceFile } from './rules.ts';

/**
 * Addresses of usage reporting. @mediapipe/tasks-vision 1.x sends measurements there; the version
 * that is pinned does not, and this check keeps a later upgrade from bringing it in unseen.
 */
const FORBIDDEN_ADDRESSES = ['odml.pa', 'play.google', 'googleapis.com'] as const;

/** The first half of Protocol Buffers type names; it looks like an address and is never asked for. */
const TYPE_NAME_PREFIX = 'type.googleapis.com';

export function findForbiddenAddresses(built: readonly SourceFile[]): readonly string[] {
  return built.flatMap(({ path, text }) =>
    FORBIDDEN_ADDRESSES.filter((address) =>
      text.replaceAll(TYPE_NAME_PREFIX, '').includes(address),
    ).map(
      (address) =>
        `${path} contains "${address}": a library in the build can report to a server. ` +
        'Find the package that brings it and pin a version without it (docs: why tasks-vision is 0.10.35).',
    ),
  );
}
