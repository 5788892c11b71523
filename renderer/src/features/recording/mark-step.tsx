import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import layout from '../../ui/form-layout.module.css';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { timeText } from '../../ui/time-text.ts';
import { CalibrationFields } from './calibration-fields.tsx';
import { FactList } from './fact-list.tsx';
import { fileFacts } from './file-facts.ts';
import { useMarkKeys } from './mark-keys.ts';
import { RecordingPlayer } from './player.tsx';
import { draftToOrder } from './recording-draft.ts';
import type { DraftPlace, RecordingDraft } from './recording-draft.ts';
import classes from './recording.module.css';
import { SpanFields } from './span-fields.tsx';
import { StepList } from './step-list.tsx';
import { useDraft } from './use-draft.ts';
import { usePlayer } from './use-player.ts';
import type { RecordingActions } from './use-recording.ts';

/** Where the person looks when, what part is wanted, what it is called. */
export function MarkStep({
  state,
  actions,
}: {
  readonly state: Extract<RecordingState, { kind: 'chosen' }>;
  readonly actions: RecordingActions;
}) {
  const { recording, problem } = state;
  const { endMs } = recording.facts;
  const [draft, dispatch] = useDraft(state);
  const player = usePlayer();
  const { controls } = player;
  const playhead = player.isPlayable ? controls : null;
  const [isTried, setTried] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [announced, announce] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const order = draftToOrder(draft, endMs);
  const problems = order.ok ? [] : order.error;
  const problemAt = (place: DraftPlace): string | null =>
    problems.find((one) => one.place === place && (isTried || !one.isMissing))?.text ?? null;

  const onMark = useCallback(
    (place: Exclude<DraftPlace, 'part'>) => {
      const atMs = controls.now();
      dispatch({ kind: 'press', place, atMs });
      announce(`${PLACE_NAMES[place]}: ${timeText(atMs)}`);
    },
    [controls, dispatch],
  );
  useMarkKeys(area, controls, onMark);

  function start(): void {
    setTried(true);
    if (!order.ok) return;
    setStarting(true);
    void actions.start(order.value).finally(() => setStarting(false));
  }

  return (
    <Stack gap="lg">
      <PageTitle
        title="Where does the person look, and when?"
        lead="Two short looks, marked by you, teach Greenroom this person’s eyes and this camera."
      />
      <StepList current="Mark the looks" />
      {problem === null ? null : <ErrorNotice error={problem} />}
      <Section title={recording.fileName}>
        <FactList label="The file" facts={fileFacts(recording)} />
        {recording.isIncomplete ? (
          <Alert color="yellow" role="note" title="The file is incomplete">
            It promises more than it holds. Its pictures can be read up to {timeText(endMs)}, and so
            far they can be analysed. If you can, copy it again.
          </Alert>
        ) : null}
      </Section>
      <div ref={area} className={layout['columns']}>
        <RecordingPlayer recording={recording} draft={draft} player={player} />
        <Stack gap="lg">
          <Section title="Calibration">
            <CalibrationFields
              draft={draft}
              problemAt={problemAt}
              player={playhead}
              dispatch={dispatch}
            />
          </Section>
          <Section title="What is analysed">
            <SegmentedControl
              aria-label="What is analysed"
              value={draft.isWhole ? 'whole' : 'part'}
              data={[
                { value: 'whole', label: 'The whole recording' },
                { value: 'part', label: 'Only a part' },
              ]}
              onChange={(value) => dispatch({ kind: 'take-whole', isWhole: value === 'whole' })}
            />
            {draft.isWhole ? null : (
              <SpanFields
                place="part"
                title="Part to analyse"
                span={draft.part}
                problem={problemAt('part')}
                player={playhead}
                dispatch={dispatch}
              >
                An empty field stands for the beginning or the end of the recording. Marked looks
                may lie outside.
              </SpanFields>
            )}
            <TextInput
              label="Title"
              description="What your sessions are listed by; empty, it is the name of the file."
              placeholder={`Recording: ${recording.fileName}`}
              maxLength={200}
              value={draft.title}
              onChange={(event) => dispatch({ kind: 'title', title: event.currentTarget.value })}
            />
          </Section>
        </Stack>
      </div>
      <div className="visually-hidden" role="status">
        {announced}
      </div>
      <div className={layout['bar']}>
        <Text
          className={classes['order'] ?? ''}
          c={isTried && !order.ok ? 'var(--mantine-color-error)' : 'dimmed'}
          role="status"
        >
          {isTried && !order.ok
            ? (order.error[0]?.text ?? '')
            : orderText(draft, order.ok ? order.value.marks?.interviewer : null)}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={() => void actions.clear()}>
            Choose another file
          </Button>
          <Button loading={isStarting} onClick={start}>
            Start the analysis
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

const PLACE_NAMES = { lens: 'Look into the lens', interviewer: 'Look at the interviewer' } as const;

/** What will be done, as far as it is known. */
function orderText(draft: RecordingDraft, interviewer: unknown): string {
  const what = draft.isWhole ? 'The whole recording' : 'A part of the recording';
  if (!draft.isCalibrated) return `${what}, not calibrated`;
  const isMarked = draft.lens.startMs !== null && draft.lens.endMs !== null;
  if (!isMarked) return `${what}; the look into the lens is not marked yet`;
  return interviewer === null || interviewer === undefined
    ? `${what}, calibrated by the lens alone`
    : `${what}, calibrated by both looks`;
}
