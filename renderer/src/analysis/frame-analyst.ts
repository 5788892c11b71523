import type { Ms } from '../../../core/units.ts';
import type { LooksToLearn, WorkerReport } from '../vision/messages.ts';
import type { VisionWorker } from '../vision/supervisor.ts';
import { CREATION_LIMIT_MS } from '../vision/worker-health.ts';
import { AnalysisFault } from './analysis-fault.ts';
import { withTimeLimit } from './time-limit.ts';

/** One vision worker that is given frames one by one and must answer each of them. */
export type FrameAnalyst<Sample> = {
  /** The frame is handed over. Rejects with an `AnalysisFault`, and from then on always. */
  readonly analyse: (frame: VideoFrame, t: Ms) => Promise<Sample>;
  /** Keeps what is seen of the eyes from now on, to learn from. */
  readonly rememberLooks: () => void;
  /** Resolves when the looks are learnt and what was remembered is forgotten. */
  readonly learnLooks: (looks: LooksToLearn) => Promise<void>;
  readonly close: () => void;
};

export type ModelAddresses = {
  readonly modelUrl: string;
  readonly runtimeUrl: string;
  readonly eyeModelUrl: string | null;
  readonly windowTimeOrigin: number;
};

/**
 * No frame takes so long, on any machine worth using: the first one of a task up to 0.8 s idle, later
 * ones a tenth of that. Nobody watches live here, so the limit is wide.
 */
const ANSWER_LIMIT_MS: Ms = 30_000;

type Waiting<Sample> = {
  readonly answer: (sample: Sample) => void;
  readonly refuse: (fault: AnalysisFault) => void;
};

/** Loads the model; throws an `AnalysisFault` when that does not work out. */
export async function createFrameAnalyst<Sample>(
  worker: VisionWorker<Sample>,
  addresses: ModelAddresses,
): Promise<FrameAnalyst<Sample>> {
  let waiting: Waiting<Sample>[] = [];
  let broken: AnalysisFault | null = null;
  let loaded: Waiting<null> | null = null;
  let learning: Waiting<null> | null = null;

  function breakDown(fault: AnalysisFault): void {
    broken ??= fault;
    loaded?.refuse(fault);
    learning?.refuse(fault);
    const left = waiting;
    waiting = [];
    for (const { refuse } of left) refuse(fault);
  }

  function hear(report: WorkerReport<Sample>): void {
    switch (report.kind) {
      case 'ready':
        loaded?.answer(null);
        break;
      case 'alive':
        break;
      case 'looks-learnt':
        learning?.answer(null);
        break;
      case 'sample':
        waiting.shift()?.answer(report.sample);
        break;
      case 'fault':
        breakDown(new AnalysisFault('fault', `${report.reason}: ${report.detail}`));
        break;
      case 'unusable':
        breakDown(new AnalysisFault('models', `${report.title}. ${report.text}`));
        break;
    }
  }

  worker.onReport(hear);
  const loading = new Promise<null>((answer, refuse) => {
    loaded = { answer, refuse };
  });
  worker.post({ kind: 'load', ...addresses });
  await withTimeLimit(loading, CREATION_LIMIT_MS, () => {
    throw new AnalysisFault('fault', 'slow-start');
  });

  return {
    analyse: (frame, t) => {
      if (broken !== null) {
        frame.close();
        return Promise.reject(broken);
      }
      const answered = new Promise<Sample>((answer, refuse) => {
        waiting.push({ answer, refuse });
      });
      worker.post({ kind: 'frame', frame, t });
      return withTimeLimit(answered, ANSWER_LIMIT_MS, () => {
        const fault = new AnalysisFault('fault', 'stalled');
        breakDown(fault);
        throw fault;
      });
    },
    rememberLooks: () => worker.post({ kind: 'remember-looks', remember: 'on' }),
    learnLooks: async (looks) => {
      const learnt = new Promise<null>((answer, refuse) => {
        learning = { answer, refuse };
      });
      worker.post({ kind: 'learn-looks', turn: 0, looks });
      await withTimeLimit(learnt, ANSWER_LIMIT_MS, () => {
        throw new AnalysisFault('fault', 'stalled');
      });
      learning = null;
      worker.post({ kind: 'remember-looks', remember: 'off' });
    },
    close: () => worker.terminate(),
  };
}
