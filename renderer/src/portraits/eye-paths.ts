/** Corners and curves of the left eye on the screen, drawn around its middle. */
const OUTER = { x: -9, y: 0.6 } as const;
const INNER = { x: 8.6, y: 1.3 } as const;
/** Control points of the upper lid's edge: open, and closed upon the lower one. */
const OPEN_EDGE = [-6.6, -4.6, -1.2, -5.9, 2.4, -5, 5.6, -4.2, 7.6, -1.2] as const;
const CLOSED_EDGE = [-6.6, 3, -1.2, 4.6, 2.4, 4.1, 5.6, 3.7, 7.6, 2.6] as const;

const round = (value: number): number => Math.round(value * 100) / 100;

function edge(closed: number): string {
  const [ax, ay, bx, by, cx, cy, dx, dy, ex, ey] = OPEN_EDGE.map((open, index) =>
    round(open + closed * ((CLOSED_EDGE[index] ?? open) - open)),
  );
  return `C${ax} ${ay} ${bx} ${by} ${cx} ${cy}C${dx} ${dy} ${ex} ${ey} ${INNER.x} ${INNER.y}`;
}

/** The white of the eye. */
export const EYE_PATH = `M${OUTER.x} ${OUTER.y}${edge(0)}C6.2 3.8 2.6 4.7 -0.6 4.5C-4.2 4.3 -7.2 2.8 ${OUTER.x} ${OUTER.y}Z`;
export const LOWER_EDGE_PATH = 'M7 2.9C5 4.3 2.4 4.8 -0.6 4.6C-3.6 4.4 -6 3.4 -7.6 2.1';
export const CREASE_PATH = 'M-9.6 -2.6C-7 -6.8 -1 -8.6 3 -7.4C5.8 -6.6 7.6 -4.6 8.6 -2.4';

/** The edge of the upper lid with its lashes; 0 = open, 1 = closed. */
export const lashPath = (closed: number): string => `M${OUTER.x} ${OUTER.y}${edge(closed)}`;

/** The skin of the upper lid down to that edge. */
export const lidPath = (closed: number): string =>
  `M${OUTER.x} ${OUTER.y}${edge(closed)}C7.8 -2 5.8 -5.4 2.5 -6C-1.4 -6.8 -7 -5.4 ${OUTER.x} ${OUTER.y}Z`;
