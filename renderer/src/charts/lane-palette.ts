import type { LaneState } from '../../../core/review/types.ts';

/**
 * Colours of the lanes. Blue against orange stays apart for every common colour blindness, and
 * nothing rests on colour alone: states have their own row and name, gaps their hatching.
 */
export type LanePalette = {
  readonly text: string;
  readonly dimmed: string;
  readonly grid: string;
  readonly line: string;
  readonly plateau: string;
  readonly hatch: string;
  readonly answer: string;
  readonly answerBlock: string;
  readonly answerBlockText: string;
  readonly otherBlock: string;
  readonly marker: string;
  readonly tones: Readonly<Record<LaneState['tone'], string>>;
};

const LIGHT: LanePalette = {
  text: '#212529',
  dimmed: '#495057',
  grid: '#dee2e6',
  line: '#1864ab',
  plateau: 'rgba(25, 113, 194, 0.13)',
  hatch: '#ced4da',
  answer: 'rgba(33, 37, 41, 0.045)',
  answerBlock: '#2e6b52',
  answerBlockText: '#ffffff',
  otherBlock: '#dee2e6',
  marker: '#862e9c',
  tones: { good: '#1971c2', neutral: '#868e96', away: '#d9480f' },
};

const DARK: LanePalette = {
  text: '#f1f3f5',
  dimmed: '#ced4da',
  grid: '#495057',
  line: '#74c0fc',
  plateau: 'rgba(116, 192, 252, 0.16)',
  hatch: '#5c636a',
  answer: 'rgba(255, 255, 255, 0.055)',
  answerBlock: '#79b196',
  answerBlockText: '#10131f',
  otherBlock: '#495057',
  marker: '#e599f7',
  tones: { good: '#4dabf7', neutral: '#adb5bd', away: '#ffa94d' },
};

export const lanePalette = (scheme: 'light' | 'dark'): LanePalette =>
  scheme === 'dark' ? DARK : LIGHT;
