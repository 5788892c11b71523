import { CUE_KINDS } from '../../../core/domain/cue.ts';
import type { Tiles } from '../../../core/review/interviewer-places.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { ClipTracks } from '../body/cached-tracks.ts';
import { arrange, turns } from './arrange.ts';
import type { Seen, Stretch } from './arrange.ts';
import { frameMs, truthOf } from './cue-truth.ts';
import type { ClipTruth } from '../clip-truth.ts';
import { personTruth } from './person-truth.ts';
import { faceSamples, passed, poseSamples } from './scene.ts';
import type { Scene } from './scene.ts';

const ASPECT = 640 / 480;
const LOOK_KINDS = ['eyes-down', 'look-back', 'look-at-speaker', 'out-of-picture'] as const;

type Common = Pick<Scene, 'calibration' | 'tiles' | 'frameAspect'>;

/**
 * A clip as it is; and as hardly anybody in the clips looks away for long, its pictures arranged
 * anew as long looks, and as short ones in turns, of which nothing is to be said.
 */
export function clipScenes(clip: string, truth: ClipTruth, tracks: ClipTracks): readonly Scene[] {
  const [first, ...others] = truth.interviewerFaces.map(([xCm, yCm]) => ({ xCm, yCm }));
  if (first === undefined) throw new Error(`${clip} has no interviewer`);
  if (tracks.calibration === null) throw new Error(`${clip} has no looks to calibrate with`);
  const tiles: Tiles = [first, ...others];
  const common = { calibration: passed(tracks.calibration), tiles, frameAspect: ASPECT };
  const seen = seenPictures(truth, faceSamples(tracks.face));
  return [
    asItIs(clip, truth, tracks, common),
    ...lookScenes(clip, truth, seen, common),
    ...(tiles.length > 1 ? panelScenes(clip, truth, seen, common) : []),
  ];
}

function asItIs(clip: string, truth: ClipTruth, tracks: ClipTracks, common: Common): Scene {
  const face = faceSamples(tracks.face);
  const kinds = CUE_KINDS.filter((kind) => kind !== 'left-out-person');
  const told = truth.frame.map((frame) => ({
    t: frameMs(frame),
    truths: truthOf(frame, truth.interviewerFaces),
  }));
  return {
    ...common,
    name: clip,
    turn: 'answer',
    face,
    pose: poseSamples(tracks.pose),
    fromMs: secondsToMs(truth.scoreFrom),
    endMs: face.at(-1)?.t ?? 0,
    truth: Object.fromEntries(
      kinds.flatMap((kind) => {
        const moments = told.map(({ t, truths }) => ({ t, truth: truths[kind] }));
        // The first series says nothing of how people sit: nothing is judged there.
        return moments.some((moment) => moment.truth !== null) ? [[kind, moments]] : [];
      }),
    ),
  };
}

/** Those after the calibration, each with its truth. */
function seenPictures(truth: ClipTruth, face: readonly FaceSample[]): readonly Seen[] {
  const byTime = new Map(truth.frame.map((frame) => [Math.round(frameMs(frame)), frame]));
  return face.flatMap((sample) => {
    const frame = byTime.get(Math.round(sample.t));
    return frame !== undefined && frame.t >= truth.scoreFrom ? [{ sample, frame }] : [];
  });
}

function lookScenes(
  clip: string,
  { interviewerFaces }: ClipTruth,
  seen: readonly Seen[],
  common: Common,
): readonly Scene[] {
  const are = (kind: (typeof LOOK_KINDS)[number], wanted: 'off' | 'fine'): readonly Seen[] =>
    seen.filter(({ frame }) => truthOf(frame, interviewerFaces)[kind] === wanted);
  const there = are('look-back', 'fine');
  const away = are('look-back', 'off');
  const down = are('eyes-down', 'off');
  const aside = away.filter((one) => !down.includes(one));
  const lives: Readonly<Record<string, readonly Stretch[]>> = {
    'eyes that stay down': [
      [there, 8],
      [down, 15],
      [there, 8],
    ],
    'looks that stay aside': [
      [there, 8],
      [aside, 15],
      [there, 8],
    ],
    'looks that stay away': [
      [there, 8],
      [away, 15],
      [there, 8],
    ],
    'looks that stay there': [[there, 60]],
    'looks down in turns': turns(12, [down, 3.5], [there, 1.5]),
    'looks aside in turns': turns(12, [aside, 3.5], [there, 1.5]),
    'looks away in turns': turns(10, [away, 5], [there, 1.5]),
  };
  return Object.entries(lives).flatMap(([life, stretches]) =>
    (['answer', 'listening'] as const).flatMap((turn) =>
      arrange({ ...common, name: `${clip}: ${life}`, turn }, stretches, (arranged) =>
        Object.fromEntries(
          LOOK_KINDS.map((kind) => [
            kind,
            arranged.map(({ t, frame }) => ({ t, truth: truthOf(frame, interviewerFaces)[kind] })),
          ]),
        ),
      ),
    ),
  );
}

/** A panel of which one has no look at all for a minute, and of which everybody has some. */
function panelScenes(
  clip: string,
  { interviewerFaces }: ClipTruth,
  seen: readonly Seen[],
  common: Common,
): readonly Scene[] {
  const people = interviewerFaces.map((_, index) =>
    seen.filter(({ frame }) => frame.face === index),
  );
  const away = seen.filter(({ frame }) => truthOf(frame, interviewerFaces)['look-back'] === 'off');
  return people.flatMap((own, index) => {
    const others = people.filter((_, other) => other !== index);
    const round: readonly Stretch[] = [
      ...others.map((pool): Stretch => [pool, 8 / others.length]),
      [away, 1.5],
    ];
    const lives: Readonly<Record<string, readonly Stretch[]>> = {
      [`person ${index} left out`]: turns(8, ...round),
      [`person ${index} with short looks`]: turns(8, ...round, [own, 1]),
    };
    return Object.entries(lives).flatMap(([life, stretches]) =>
      arrange({ ...common, name: `${clip}: ${life}`, turn: 'answer' }, stretches, (arranged) => ({
        'left-out-person': personTruth(arranged, people.length),
      })),
    );
  });
}
