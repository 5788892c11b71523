/** Bones of MakeHuman's rig that a sitting person moves; all others go with the nearest of these. */
export const BONES = [
  { name: 'root', parent: null },
  { name: 'spine05', parent: 'root' },
  { name: 'spine04', parent: 'spine05' },
  { name: 'spine03', parent: 'spine04' },
  { name: 'spine02', parent: 'spine03' },
  { name: 'spine01', parent: 'spine02' },
  { name: 'neck01', parent: 'spine01' },
  { name: 'neck02', parent: 'neck01' },
  { name: 'neck03', parent: 'neck02' },
  { name: 'head', parent: 'neck03' },
  { name: 'clavicle.L', parent: 'spine01' },
  { name: 'upperarm01.L', parent: 'clavicle.L' },
  { name: 'lowerarm01.L', parent: 'upperarm01.L' },
  { name: 'lowerarm02.L', parent: 'lowerarm01.L' },
  { name: 'wrist.L', parent: 'lowerarm02.L' },
  { name: 'clavicle.R', parent: 'spine01' },
  { name: 'upperarm01.R', parent: 'clavicle.R' },
  { name: 'lowerarm01.R', parent: 'upperarm01.R' },
  { name: 'lowerarm02.R', parent: 'lowerarm01.R' },
  { name: 'wrist.R', parent: 'lowerarm02.R' },
] as const;

export type BoneName = (typeof BONES)[number]['name'];

/** Points that go with a bone: knuckles as a pose model means them, finger tips, eyes. */
export const POINTS = [
  { name: 'indexKnuckle.L', bone: 'wrist.L', cube: 'joint-l-finger-2-1' },
  { name: 'pinkyKnuckle.L', bone: 'wrist.L', cube: 'joint-l-finger-5-1' },
  { name: 'thumbKnuckle.L', bone: 'wrist.L', cube: 'joint-l-finger-1-2' },
  { name: 'fingerTip.L', bone: 'wrist.L', cube: 'joint-l-finger-3-4' },
  { name: 'eye.L', bone: 'head', cube: 'joint-l-eye' },
  { name: 'indexKnuckle.R', bone: 'wrist.R', cube: 'joint-r-finger-2-1' },
  { name: 'pinkyKnuckle.R', bone: 'wrist.R', cube: 'joint-r-finger-5-1' },
  { name: 'thumbKnuckle.R', bone: 'wrist.R', cube: 'joint-r-finger-1-2' },
  { name: 'fingerTip.R', bone: 'wrist.R', cube: 'joint-r-finger-3-4' },
  { name: 'eye.R', bone: 'head', cube: 'joint-r-eye' },
] as const;
export type PointName = (typeof POINTS)[number]['name'];
