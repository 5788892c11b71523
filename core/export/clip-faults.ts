/** Why a clip could not be written, as far as it is known where it was made. */
export type ClipFault =
  | 'nothing-recorded'
  | 'source-gone'
  | 'unreadable'
  | 'no-decoder'
  | 'no-encoder'
  | 'unexpected';

/** What happened, why, what to do. */
export const CLIP_FAULT_TEXTS: Readonly<
  Record<ClipFault, { readonly title: string; readonly text: string }>
> = {
  'nothing-recorded': {
    title: 'Nothing was recorded here',
    text: 'This stretch has neither picture nor sound, so there is no film to write. Choose another one.',
  },
  'source-gone': {
    title: 'The recording is not there any more',
    text: 'Its file was deleted or moved while the clip was being written. No clip was saved. If you have a copy, put it back, then try again.',
  },
  unreadable: {
    title: 'The recording cannot be read here',
    text: 'Its file is damaged at this place. No clip was saved. Try a shorter stretch beside it.',
  },
  'no-decoder': {
    title: 'The recording cannot be decoded',
    text: 'It is in a format this version of Greenroom has no decoder for. No clip was saved.',
  },
  'no-encoder': {
    title: 'There is no encoder for this format',
    text: 'This computer’s version of Greenroom cannot write it. No clip was saved. Choose WebM, which always works.',
  },
  unexpected: {
    title: 'The clip could not be written',
    text: 'Something unexpected happened while it was made; the log has the details. No clip was saved. Try again.',
  },
};
