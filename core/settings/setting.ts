import { z } from 'zod';
import { ownWords } from '../writing/number-text.ts';

type Option = { readonly value: string; readonly label: string };

/** How a setting is chosen on the screen, where no control of its own is needed. */
export type SettingControl =
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'choice';
      readonly options: readonly Option[];
    }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly isWhole: boolean;
      readonly unit: string;
      /** What is stored for one of the unit: 1000 for seconds that are stored in milliseconds. */
      readonly storedPerUnit: number;
    }
  /** The settings screen has a control made for it. */
  | { readonly kind: 'own' }
  /** Nothing to choose: what the app was told elsewhere and keeps in mind. */
  | { readonly kind: 'remembered' };

export type Salvaged<Value> = { readonly value: Value; readonly lost: readonly string[] };

/** One setting: what may be stored, what counts until then, and how it is told about. */
export type Setting<Schema extends z.ZodType = z.ZodType> = {
  readonly schema: Schema;
  readonly default: z.output<Schema>;
  readonly label: string;
  /** What it does and why one would change it, for the screen and for docs/settings.md. */
  readonly explanation: string;
  readonly control: SettingControl;
  /** What it may be, in words: "on or off", "10 s to 900 s". */
  readonly allowed: string;
  /**
   * What of a stored value that does not fit can still be used, and what is lost, by name; null = nothing
   * can. Without it such a value is lost as a whole.
   */
  readonly salvage?: (stored: unknown) => Salvaged<z.output<Schema>> | null;
  /** A value in words: "on", "30 s". */
  valueText(value: z.output<Schema>): string;
};

export type SettingTable = Readonly<Record<string, Setting>>;

type Told = { readonly label: string; readonly explanation: string };

export function switchSetting(
  setting: Told & { readonly default: boolean },
): Setting<z.ZodBoolean> {
  return {
    ...setting,
    schema: z.boolean(),
    control: { kind: 'switch' },
    allowed: 'on or off',
    valueText: (value) => (value ? 'on' : 'off'),
  };
}

/** One of a few; `options` gives each value its words. */
export function choiceSetting<const Options extends readonly Option[]>({
  options,
  ...setting
}: Told & {
  readonly default: NoInfer<Options[number]['value']>;
  readonly options: Options;
}): Setting<z.ZodEnum<{ [Value in Options[number]['value']]: Value }>> {
  const labels = options.map(({ label }) => inSentence(label));
  return {
    ...setting,
    schema: z.enum(options.map(({ value }: { readonly value: Options[number]['value'] }) => value)),
    control: { kind: 'choice', options },
    allowed: `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`,
    valueText: (value) =>
      inSentence(options.find((option) => option.value === value)?.label ?? value),
  };
}

/** Names in it keep their capitals. */
const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** A number between two limits, shown in `unit` and stored as so many times that. */
export function numberSetting({
  unit,
  min,
  max,
  step,
  isWhole,
  storedPerUnit = 1,
  ...setting
}: Told & {
  /** As it is stored. */
  readonly default: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As it is stored: no fractions. */
  readonly isWhole: boolean;
  readonly storedPerUnit?: number;
}): Setting<z.ZodNumber> {
  const number = z
    .number()
    .min(min * storedPerUnit)
    .max(max * storedPerUnit);
  const inUnit = (value: number): string =>
    `${ownWords(String(value))}${unit === '' ? '' : ` ${unit}`}`;
  return {
    ...setting,
    schema: isWhole ? number.int() : number,
    control: { kind: 'number', min, max, step, isWhole, unit, storedPerUnit },
    allowed: `${inUnit(min)} to ${inUnit(max)}`,
    valueText: (value) => inUnit(value / storedPerUnit),
  };
}

/** Any other: the settings screen draws its control. */
export const ownSetting = <Schema extends z.ZodType>(
  setting: Omit<Setting<Schema>, 'control'>,
): Setting<Schema> => ({ ...setting, control: { kind: 'own' } });

export const rememberedSetting = <Schema extends z.ZodType>(
  setting: Omit<Setting<Schema>, 'control'>,
): Setting<Schema> => ({ ...setting, control: { kind: 'remembered' } });
