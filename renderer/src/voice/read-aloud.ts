import type { StoreApi } from 'zustand';
import type { Settings } from '../../../core/domain/settings.ts';
import { isHalted } from '../../../core/interview/view.ts';
import type { InterviewView } from '../../../core/interview/view.ts';
import { assignVoices } from '../../../core/voice/assign-voices.ts';
import { usableVoices } from '../../../core/voice/system-voice.ts';
import type { InterviewController } from '../interview/controller.ts';
import type { Speaker } from './types.ts';

export type VoiceSettings = Pick<Settings, 'readAloud' | 'speakingPace' | 'interviewerVoices'>;

type OpenView = Extract<InterviewView, { kind: 'open' }>;

/** The id of the voice of whoever has the floor; null = nobody reads, so the words are shown. */
export function voiceOf(
  { interviewers, interviewerIndex, speech }: OpenView,
  speaker: Speaker,
  { readAloud, interviewerVoices }: VoiceSettings,
): string | null {
  if (!readAloud) return null;
  const assigned = assignVoices(
    interviewers.map(({ portrait }) => portrait),
    usableVoices(speaker.voices.getState(), navigator.language),
    interviewerVoices,
  );
  return assigned[speech?.by ?? interviewerIndex]?.id ?? null;
}

/**
 * Reads aloud whatever the interviewers say, and tells the interview when a voice began and ended.
 * What is paused or passed over falls silent; gone on with, it is said from its beginning again.
 * Returns its own end.
 */
export function followWithVoice({
  controller,
  speaker,
  settings,
}: {
  readonly controller: Pick<InterviewController, 'send'> & {
    readonly view: Pick<StoreApi<InterviewView>, 'getState' | 'subscribe'>;
  };
  readonly speaker: Speaker;
  readonly settings: () => VoiceSettings;
}): () => void {
  let saying: string | null = null;
  let stop = (): void => undefined;

  function follow(view: InterviewView): void {
    const moment = spokenMoment(view);
    if (moment === saying) return;
    saying = moment;
    stop();
    stop = () => undefined;
    if (moment === null || view.kind !== 'open' || view.speech === null) return;
    const voiceId = voiceOf(view, speaker, settings());
    if (voiceId === null) return;
    stop = speaker.speak(
      { text: view.speech.text, voiceId, pace: settings().speakingPace / 100 },
      {
        onBegin: () => controller.send({ type: 'voice-began' }),
        // Silent from the start, nothing was begun: the words stay for as long as reading takes.
        onEnd: (outcome) => {
          if (outcome === 'spoken') controller.send({ type: 'spoken' });
          if (outcome === 'broken') controller.send({ type: 'voice-broke' });
        },
      },
    );
  }

  const unfollow = controller.view.subscribe(follow);
  follow(controller.view.getState());
  return () => {
    unfollow();
    stop();
  };
}

/** What is being said, so that the same is not begun twice; null = nothing now. */
function spokenMoment(view: InterviewView): string | null {
  if (view.kind !== 'open' || view.speech === null || isHalted(view)) return null;
  const { stage, questionIndex, take, speech } = view;
  return `${stage} ${questionIndex ?? ''} ${take} ${speech.text}`;
}
