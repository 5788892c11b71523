/** Whom the mannequin can be: shapes of MakeHuman and their shares. */
export type FigurePerson = {
  readonly name: string;
  readonly shapes: readonly (readonly [name: string, share: number])[];
  /** Whose lids and mouth move in this person's way. */
  readonly expressions: 'african' | 'asian' | 'caucasian';
};

const macro = (name: string): string => `macrodetails/${name}`;

/** Four heads and builds, unlike each other on purpose; the shares are our own. */
export const PEOPLE: readonly FigurePerson[] = [
  {
    name: 'anna',
    expressions: 'caucasian',
    shapes: [
      [macro('caucasian-female-young'), 1],
      [macro('universal-female-young-averagemuscle-averageweight'), 1],
      ['head/head-oval', 0.6],
      ['nose/nose-scale-vert-decr', 0.3],
      ['chin/chin-width-decr', 0.3],
    ],
  },
  {
    name: 'bola',
    expressions: 'african',
    shapes: [
      [macro('african-male-young'), 1],
      [macro('universal-male-young-averagemuscle-averageweight'), 0.4],
      [macro('universal-male-young-averagemuscle-maxweight'), 0.6],
      ['head/head-round', 0.6],
      ['head/head-scale-horiz-incr', 0.3],
    ],
  },
  {
    name: 'chen',
    expressions: 'asian',
    shapes: [
      [macro('asian-female-young'), 0.5],
      [macro('asian-female-old'), 0.5],
      [macro('universal-female-young-averagemuscle-averageweight'), 0.5],
      [macro('universal-female-old-averagemuscle-averageweight'), 0.5],
      ['head/head-square', 0.4],
    ],
  },
  {
    name: 'dirk',
    expressions: 'caucasian',
    shapes: [
      [macro('caucasian-male-young'), 0.5],
      [macro('caucasian-male-old'), 0.5],
      [macro('universal-male-young-averagemuscle-minweight'), 0.5],
      [macro('universal-male-old-averagemuscle-averageweight'), 0.5],
      ['head/head-rectangular', 0.7],
      ['nose/nose-hump-incr', 0.6],
      ['chin/chin-height-incr', 0.4],
    ],
  },
];
