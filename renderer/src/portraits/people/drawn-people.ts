import type { Portrait } from '../../../../core/domain/interviewer.ts';
import type { Face } from '../face.ts';
import { alex } from './alex.tsx';
import { daniel } from './daniel.tsx';
import { ingrid } from './ingrid.tsx';
import { maya } from './maya.tsx';
import { samuel } from './samuel.tsx';
import { yuki } from './yuki.tsx';

export const DRAWN_PEOPLE: Readonly<Record<Portrait, Face>> = {
  alex,
  maya,
  daniel,
  ingrid,
  samuel,
  yuki,
};
