import { currentWriting } from './writing.ts';

const MARKS = { point: '.', comma: ',' } as const;
/**
 * Between thousands. With a decimal comma a comma would be read as one, so there it is the narrow
 * space of ISO 80000-1, which does not break.
 */
const THOUSANDS = { point: ',', comma: '\u202F' } as const;

export const decimalMark = (): string => MARKS[currentWriting().decimalMark];

/** A number with so many decimals, with a true minus sign, and never "-0". For what is measured. */
export function fixedText(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const signed = Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
  return signed.replace('.', decimalMark());
}

/** As many decimals as there are, up to a limit, and thousands apart: "1,234.5", "30". */
export function amountText(value: number, mostDigits = 0): string {
  const { decimalMark: mark } = currentWriting();
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: mostDigits })
    .formatToParts(value)
    .map(({ type, value: part }) => {
      if (type === 'group') return THOUSANDS[mark];
      return type === 'decimal' ? MARKS[mark] : part;
    })
    .join('');
}

/** A decimal point between two figures, and no third part after it: "1.5", but not "1.2.3". */
const DECIMAL_POINT = /(?<![\d.]\d*\.?)(\d+)\.(\d+)(?!\.?\d)/g;

/**
 * Words of our own that have numbers in them, written with a point where they stand. Not for what a
 * user has written, which stays as it is.
 */
export const ownWords = (text: string): string =>
  text.replace(DECIMAL_POINT, `$1${decimalMark()}$2`);
