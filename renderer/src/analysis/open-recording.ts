import { EncodedPacketSink, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { InputVideoTrack, Source } from 'mediabunny';
import type { PictureFacts } from '../../../core/analysis/job.ts';
import type { AnalysisRange } from '../../../core/analysis/recording-plan.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Ms, Seconds } from '../../../core/units.ts';
import { AnalysisFault, causeToFault } from './analysis-fault.ts';
import { withTimeLimit } from './time-limit.ts';

export type Recording = {
  readonly track: InputVideoTrack;
  readonly facts: PictureFacts;
  readonly close: () => void;
};

/**
 * Finding out what a file is reads its beginning and its end. Together with the start of the app it
 * must be over in 20 s, also for a file made to keep a reader busy.
 */
const PROBE_LIMIT_MS: Ms = 10_000;
/** Packets the average frame rate is taken from. */
const RATE_PACKETS = 100;
/** A file may be this much shorter than it says (the last picture, rounding) without being cut. */
const END_TOLERANCE: Seconds = 1;
/** Halvings when the readable end of a cut file is sought: below a tenth of a second in an hour. */
const SEARCH_STEPS = 16;

/** Opens a file and makes sure that what is to be analysed is there; throws an `AnalysisFault`. */
export async function openRecording(
  source: Source,
  ranges: readonly AnalysisRange[],
): Promise<Recording> {
  const input = new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    return await withTimeLimit(probe(input, ranges), PROBE_LIMIT_MS, () => {
      throw new AnalysisFault('unreadable', 'looking into it took too long');
    });
  } catch (cause) {
    input.dispose();
    throw causeToFault(cause, 'unreadable');
  }
}

async function probe(input: Input, ranges: readonly AnalysisRange[]): Promise<Recording> {
  if (!(await input.canRead())) throw new AnalysisFault('not-a-video', '');
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    const hasSound = (await input.getPrimaryAudioTrack()) !== null;
    throw new AnalysisFault(hasSound ? 'no-picture' : 'unreadable', 'no tracks');
  }
  const codec = (await track.getCodec()) ?? 'unknown';
  if (!(await track.canDecode())) throw new AnalysisFault('no-decoder', codec);
  const endMs = await requireReadable(track, ranges);
  const { averagePacketRate } = await track.computePacketStats(RATE_PACKETS);
  return {
    track,
    facts: {
      width: Math.round(await track.getDisplayWidth()),
      height: Math.round(await track.getDisplayHeight()),
      frameRate: Number.isFinite(averagePacketRate) ? averagePacketRate : 0,
      endMs,
      codec,
    },
    close: () => input.dispose(),
  };
}

/** Throws unless every range lies in the file and can be read to its end; returns the file's end. */
async function requireReadable(
  track: InputVideoTrack,
  ranges: readonly AnalysisRange[],
): Promise<Ms> {
  const sink = new EncodedPacketSink(track);
  const said = await track.getDurationFromMetadata().catch(() => null);
  const last = await packetAt(sink, Number.POSITIVE_INFINITY);
  const end: Seconds | null = last === null ? null : last.timestamp + last.duration;
  const isWhole = end !== null && (said === null || end >= said - END_TOLERANCE);
  const promised = said ?? end ?? 0;
  for (const { fromMs, toMs } of ranges) {
    if (msToSeconds(fromMs) >= promised)
      throw new AnalysisFault('past-the-end', promised.toFixed(1));
    const needed = toMs === null ? promised : Math.min(msToSeconds(toMs), promised);
    if (isWhole || (await canRead(sink, needed, end))) continue;
    throw new AnalysisFault('cut-short', tenthsText(await readableEnd(sink, promised, end)));
  }
  return secondsToMs(isWhole ? end : promised);
}

/** Rounded down, so that everything before it is there. */
const tenthsText = (seconds: Seconds): string => (Math.floor(seconds * 10) / 10).toFixed(1);

type FoundPacket = { readonly timestamp: Seconds; readonly duration: Seconds };

/** Null where there is none or its bytes are not in the file. */
async function packetAt(sink: EncodedPacketSink, at: Seconds): Promise<FoundPacket | null> {
  try {
    return await sink.getPacket(at);
  } catch {
    return null;
  }
}

/** `end` = of the last packet, where that could be read. */
async function canRead(
  sink: EncodedPacketSink,
  at: Seconds,
  end: Seconds | null,
): Promise<boolean> {
  if (end !== null) return at <= end + END_TOLERANCE;
  return (await packetAt(sink, Math.max(0, at))) !== null;
}

async function readableEnd(
  sink: EncodedPacketSink,
  promised: Seconds,
  end: Seconds | null,
): Promise<Seconds> {
  if (end !== null) return end;
  let readable = 0;
  let unreadable = promised;
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const middle = (readable + unreadable) / 2;
    if ((await packetAt(sink, middle)) === null) unreadable = middle;
    else readable = middle;
  }
  return readable;
}
