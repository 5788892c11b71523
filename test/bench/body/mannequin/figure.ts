import { BONES, POINTS } from './bones.ts';

/** Columns of numbers in one file: a line of JSON that says what lies where, then the numbers. */
export type FigureColumns = Readonly<Record<string, Int16Array | Uint16Array | Uint8Array>>;

const TYPES = { Int16: Int16Array, Uint16: Uint16Array, Uint8: Uint8Array } as const;
type Column = { readonly name: string; readonly type: keyof typeof TYPES; readonly length: number };

/** Steps in a centimetre of what is stored. */
export const STEPS_PER_CM = 100;

export function packFigure(columns: FigureColumns): Uint8Array {
  const list = Object.entries(columns).map(([name, values]) => ({ name, values }));
  const header = list.map(({ name, values }): Column => {
    const type =
      values instanceof Int16Array ? 'Int16' : values instanceof Uint16Array ? 'Uint16' : 'Uint8';
    return { name, type, length: values.length };
  });
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const parts = [head, ...list.map(({ values }) => bytesOf(values))];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: FigureColumns[string]): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

export function unpackFigure(whole: Uint8Array): FigureColumns {
  const end = whole.indexOf('\n'.charCodeAt(0));
  const header: readonly Column[] = JSON.parse(new TextDecoder().decode(whole.subarray(0, end)));
  let offset = end + 1;
  return Object.fromEntries(
    header.map(({ name, type, length }) => {
      const Type = TYPES[type];
      const size = length * Type.BYTES_PER_ELEMENT;
      // A copy: what is read two bytes at a time has to begin at an even place.
      const values = new Type(new Uint8Array(whole.subarray(offset, offset + size)).buffer);
      offset += size;
      return [name, values];
    }),
  );
}

export type Vector = readonly [x: number, y: number, z: number];

/** Where the joints and points of one person are before anything is moved, cm. */
export function jointsOf(columns: FigureColumns, person: string): ReadonlyMap<string, Vector> {
  const values = columns[`joints.${person}`];
  if (values === undefined) throw new Error(`There is no mannequin called ${person}`);
  return new Map(
    [...BONES, ...POINTS].map(({ name }, index) => {
      const at = (axis: number): number => (values[3 * index + axis] ?? Number.NaN) / STEPS_PER_CM;
      return [name, [at(0), at(1), at(2)]];
    }),
  );
}
