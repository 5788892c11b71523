import type { Ms, TimeSpan } from '../../../core/units.ts';
import type { Player } from './create-playback.ts';

/** What is played of one recording, and by whom. */
export type PlayedSpan = {
  readonly player: Pick<
    Player,
    'positionMs' | 'targetMs' | 'isPlaying' | 'play' | 'pause' | 'seek' | 'subscribe'
  >;
  readonly span: TimeSpan;
};

/** Two stretches played side by side; times count from the start of each. */
export type InStep = {
  readonly durationMs: Ms;
  readonly positionMs: () => Ms;
  /** Where is sought to, while a seek is under way; otherwise as `positionMs`. */
  readonly targetMs: () => Ms;
  readonly isPlaying: () => boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (atMs: Ms) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps the two together for as long as they are on the screen; returns its end. */
  readonly connect: () => () => void;
};

/** Further apart than this a viewer sees it: some four pictures. Own choice. */
export const MAX_APART_MS: Ms = 150;
/** Bringing one back costs it a moment, so not more often than this. Own choice. */
const APART_PATIENCE_MS: Ms = 1_000;
/** So near to its end a stretch has been played: the last picture is shown for a while. Own choice. */
const END_TOLERANCE_MS: Ms = 100;

/** The longer one leads, so that there is a position from the first moment to the last. */
export function createInStep(takes: readonly [PlayedSpan, PlayedSpan]): InStep {
  const listeners = new Set<() => void>();
  const lengthOf = ({ span }: PlayedSpan): Ms => span.endMs - span.startMs;
  const [first, second] = takes;
  const lead = lengthOf(first) >= lengthOf(second) ? first : second;
  const other = lead === first ? second : first;
  const durationMs = lengthOf(lead);
  let isPlaying = false;
  // Players tell of every change at once; what is done here is not to be answered in the middle.
  let isActing = false;
  let broughtBackAtMs = Number.NEGATIVE_INFINITY;

  const placeOf = ({ player, span }: PlayedSpan): Ms => player.positionMs() - span.startMs;
  const isOver = (take: PlayedSpan): boolean => placeOf(take) >= lengthOf(take) - END_TOLERANCE_MS;
  const inside = (atMs: Ms): Ms => Math.min(Math.max(atMs, 0), durationMs);
  const positionMs = (): Ms => inside(placeOf(lead));

  function act(work: () => void): void {
    isActing = true;
    work();
    isActing = false;
    for (const listener of listeners) listener();
  }

  function seekBoth(atMs: Ms): void {
    broughtBackAtMs = Number.NEGATIVE_INFINITY;
    for (const take of takes) {
      const { player, span } = take;
      player.seek(span.startMs + Math.min(Math.max(atMs, 0), lengthOf(take)));
    }
  }

  function pauseBoth(): void {
    isPlaying = false;
    for (const { player } of takes) player.pause();
  }

  function playBoth(): void {
    if (isOver(lead)) seekBoth(0);
    isPlaying = true;
    for (const take of takes) if (!isOver(take)) take.player.play();
  }

  function follow(): void {
    if (isActing) return;
    act(() => {
      const playing = takes.filter(({ player }) => player.isPlaying());
      if (!isPlaying) {
        // Pressed on one of the pictures: both are meant.
        if (playing.length > 0) playBoth();
        return;
      }
      for (const take of playing) if (isOver(take)) take.player.pause();
      const stopped = takes.some((take) => !take.player.isPlaying() && !isOver(take));
      if (isOver(lead) || stopped) pauseBoth();
      else bringTogether();
    });
  }

  function bringTogether(): void {
    const atMs = positionMs();
    if (!other.player.isPlaying() || atMs - broughtBackAtMs < APART_PATIENCE_MS) return;
    if (Math.abs(placeOf(other) - atMs) <= MAX_APART_MS) return;
    broughtBackAtMs = atMs;
    other.player.seek(other.span.startMs + atMs);
  }

  return {
    durationMs,
    positionMs,
    targetMs: () => inside(lead.player.targetMs() - lead.span.startMs),
    isPlaying: () => isPlaying,
    play: () => act(playBoth),
    pause: () => act(pauseBoth),
    seek: (atMs) =>
      act(() => {
        seekBoth(atMs);
        // One that had ended goes on when it is sought back into its answer.
        if (isPlaying) playBoth();
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: () => {
      const ends = takes.map(({ player }) => player.subscribe(follow));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
