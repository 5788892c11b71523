/**
 * Units as types. A plain number may be given where a unit is expected, but two different units
 * do not mix: handing `Seconds` to a parameter of `Ms` does not compile.
 */
type Unit<Name extends string> = number & { readonly __unit?: Name };

/** Milliseconds. Times in a session count from its start, on the monotonic clock. */
export type Ms = Unit<'ms'>;
export type Seconds = Unit<'s'>;
/** Degrees; yaw > 0 = towards the subject's own left (image right, unmirrored), pitch > 0 = up. */
export type Degrees = Unit<'deg'>;
export type Radians = Unit<'rad'>;
/** A share, 0..1. */
export type Ratio = Unit<'ratio'>;
export type Centimetres = Unit<'cm'>;
/** Pixels of the unmirrored camera frame. */
export type Pixels = Unit<'px'>;
/** ISO 8601 date and time with zone, as `Date.prototype.toISOString` writes it. */
export type IsoDateTime = string;

export const CM_PER_INCH: Centimetres = 2.54;
/** As CSS means its pixels, 96 to an inch; real screens differ by up to a quarter. */
export const CM_PER_CSS_PIXEL: Centimetres = CM_PER_INCH / 96;

export const secondsToMs = (seconds: Seconds): Ms => seconds * 1000;
export const msToSeconds = (milliseconds: Ms): Seconds => milliseconds / 1000;
export const degreesToRadians = (degrees: Degrees): Radians => (degrees * Math.PI) / 180;
export const radiansToDegrees = (radians: Radians): Degrees => (radians * 180) / Math.PI;

/** A half-open stretch of session time: `startMs <= t < endMs`. */
export type TimeSpan = { readonly startMs: Ms; readonly endMs: Ms };
