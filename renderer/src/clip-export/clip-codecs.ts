import { canEncodeAudio, canEncodeVideo } from 'mediabunny';
import type { AudioCodec, VideoCodec } from 'mediabunny';
import type { ClipFormat } from '../../../core/export/clip-choices.ts';
import type { ClipFacts } from '../../../core/export/clip-pieces.ts';
import { SOUND_RATE } from './sound-line.ts';

/** What players expect inside of each format. */
export const CLIP_CODECS: Readonly<
  Record<ClipFormat, { readonly video: VideoCodec; readonly audio: AudioCodec }>
> = {
  webm: { video: 'vp8', audio: 'opus' },
  mp4: { video: 'avc', audio: 'aac' },
};

const NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  aac: 'AAC',
  vp8: 'VP8',
  opus: 'Opus',
};

/** The codecs that a film of this stretch needs and this computer has no encoder for. */
export async function missingEncoders(
  format: ClipFormat,
  { size, hasSound }: Pick<ClipFacts, 'size' | 'hasSound'>,
): Promise<readonly string[]> {
  const { video, audio } = CLIP_CODECS[format];
  const missing: string[] = [];
  if (size !== null && !(await canEncodeVideo(video, size))) missing.push(NAMES[video] ?? video);
  if (hasSound && !(await canEncodeAudio(audio, { numberOfChannels: 2, sampleRate: SOUND_RATE })))
    missing.push(NAMES[audio] ?? audio);
  return missing;
}
