import type { OpenTracks } from './open-tracks.ts';

/** Missing from TypeScript's window types: Chromium has it there, and only there. */
type SoundProcessor = { readonly readable: ReadableStream<AudioData> };
declare const MediaStreamTrackProcessor: new (source: {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}) => SoundProcessor;

/** Pieces of 10 ms: two seconds, so that a busy worker loses nothing that was said. */
const BUFFERED_PIECES = 200;

/** A stream of sound of its own; `close` ends the track it is made from. */
export type SoundFeed = {
  readonly pieces: ReadableStream<AudioData>;
  readonly close: () => void;
};

/** The microphone's sound, on a clone of its track. The stream is to be transferred to a worker. */
export function openSoundFeed(microphone: MediaStreamTrack, tracks: OpenTracks): SoundFeed {
  const track = microphone.clone();
  tracks.add(track);
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: BUFFERED_PIECES });
  return { pieces: readable, close: () => tracks.close(track) };
}
