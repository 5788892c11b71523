import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { pairedLanes } from '../../../../core/compare/answer-lanes.ts';
import type { PairNames } from '../../../../core/compare/comparison-lines.ts';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import { noVideoText } from '../../../../core/replay/no-video.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { useSettings } from '../../app/store.ts';
import { LaneChart } from '../../charts/lane-chart.tsx';
import type { AxisBlock } from '../../charts/lane-marks.ts';
import { momentText } from '../../charts/time-scale.ts';
import { cursorOf, useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { RateSelect } from '../../replay/rate-select.tsx';
import { ReplayScreen } from '../../replay/replay-screen.tsx';
import { Section } from '../../ui/section.tsx';
import { answerSpan } from '../review/axis-blocks.ts';
import classes from './compare.module.css';
import { asHeading } from './take-names.ts';
import { useAxisKeys } from './use-axis-keys.ts';
import { useBothPlayers } from './use-both-players.ts';
import type { BothPlayers, ShownTake } from './use-both-players.ts';

const HELP_ID = 'compared-axis-help';

export type TakeOfReview = { readonly review: Review; readonly answerId: string };

/** Both takes from the start of their answer: the pictures in step, the lanes one above the other. */
export function MomentsCard({
  from,
  to,
  names,
}: {
  readonly from: TakeOfReview;
  readonly to: TakeOfReview;
  readonly names: PairNames;
}) {
  const takes = [shownTake(from), shownTake(to)] as const;
  const both = useBothPlayers(...takes);
  const { time, dispatch, inStep } = both;
  const plotRef = useRef<HTMLDivElement>(null);
  const isPlaying = useSyncExternalStore(inStep.subscribe, inStep.isPlaying);
  const lanes = useMemo(
    () =>
      pairedLanes([
        { lanes: from.review.lanes, span: spanOf(from), name: names.from },
        { lanes: to.review.lanes, span: spanOf(to), name: names.to },
      ]),
    [from, to, names],
  );
  const hasVideo = takes.some(({ record }) => noVideoText(record) === null);
  useAxisKeys(plotRef, both, hasVideo);
  return (
    <Section title="Moment by moment">
      {hasVideo ? <Pictures both={both} takes={takes} names={names} /> : <NoVideo takes={takes} />}
      <LaneChart
        lanes={lanes}
        time={time}
        dispatch={dispatch}
        isPlaying={isPlaying}
        blocks={blocksOf(takes.map(({ span }) => span))}
        marks={[]}
        leftOut={[]}
        loop={null}
        plotRef={plotRef}
        helpId={HELP_ID}
      />
      <Text size="sm" c="dimmed" id={HELP_ID}>
        Time counts from the start of each answer. Hatched: not measured, or the shorter answer is
        over. Click sets the cursor of both, dragging selects a stretch; arrow keys move it, + and −
        zoom, 0 shows all{hasVideo ? ', Space plays and pauses' : ''}.
      </Text>
    </Section>
  );
}

const shownTake = (take: TakeOfReview): ShownTake => ({
  record: take.review.record,
  span: spanOf(take),
});

function spanOf({ review: { record }, answerId }: TakeOfReview): TimeSpan {
  const answer = record.answers.find(({ id }) => id === answerId);
  return answer === undefined
    ? { startMs: 0, endMs: 0 }
    : answerSpan(answer, record.session.durationMs);
}

/** Where both answers run, and where only the longer one does. */
function blocksOf(spans: readonly TimeSpan[]): readonly AxisBlock[] {
  const lengths = spans.map(({ startMs, endMs }) => endMs - startMs);
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  return [
    { kind: 'answer', label: 'Both', startMs: 0, endMs: shorter },
    ...(longer > shorter
      ? [{ kind: 'other' as const, label: 'Only the longer one', startMs: shorter, endMs: longer }]
      : []),
  ];
}

function NoVideo({ takes }: { readonly takes: readonly ShownTake[] }) {
  const [text] = takes.flatMap(({ record }) => noVideoText(record) ?? []);
  return (
    <Text size="sm" c="dimmed">
      {text}
    </Text>
  );
}

function Pictures({
  both: { players, inStep, time },
  takes,
  names,
}: {
  readonly both: BothPlayers;
  readonly takes: readonly [ShownTake, ShownTake];
  readonly names: PairNames;
}) {
  const isPlaying = useSyncExternalStore(inStep.subscribe, inStep.isPlaying);
  return (
    <Stack gap="sm">
      <div className={classes['pair']}>
        <Picture player={players[0]} take={takes[0]} name={names.from} />
        <Picture player={players[1]} take={takes[1]} name={names.to} />
      </div>
      <Group gap="md" role="group" aria-label="Both players">
        <Button
          size="sm"
          leftSection={
            isPlaying ? (
              <IconPlayerPauseFilled aria-hidden size={18} />
            ) : (
              <IconPlayerPlayFilled aria-hidden size={18} />
            )
          }
          onClick={() => (isPlaying ? inStep.pause() : inStep.play())}
        >
          {isPlaying ? 'Pause both' : 'Play both'}
        </Button>
        <PlayTime time={time} />
        <Speed players={players} />
        <SoundOf players={players} names={names} />
      </Group>
    </Stack>
  );
}

function Picture({
  player,
  take: { record },
  name,
}: {
  readonly player: Player;
  readonly take: ShownTake;
  readonly name: string;
}) {
  const { mirroredReplay } = useSettings();
  const none = noVideoText(record);
  return (
    <Stack gap={4} component="section" aria-label={asHeading(name)}>
      <Text fw={600} size="sm">
        {asHeading(name)}
      </Text>
      {none === null ? (
        <div className={classes['picture']}>
          <ReplayScreen player={player} mirrored={mirroredReplay} />
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
    </Stack>
  );
}

function PlayTime({ time }: { readonly time: TimeViewStore }) {
  const cursorMs = useTimeView(time, cursorOf);
  return (
    <Text component="span" className={classes['time'] ?? ''}>
      {momentText(cursorMs)} / {clockText(time.get().durationMs)}
    </Text>
  );
}

function Speed({ players }: { readonly players: readonly [Player, Player] }) {
  const [rate, setRate] = useState(1);
  return (
    <RateSelect
      rate={rate}
      onChange={(next) => {
        setRate(next);
        for (const player of players) player.setRate(next);
      }}
    />
  );
}

/** Two answers at once cannot be listened to. */
function SoundOf({
  players,
  names,
}: {
  readonly players: readonly [Player, Player];
  readonly names: PairNames;
}) {
  const [heard, setHeard] = useState('0');
  useEffect(() => {
    for (const [index, player] of players.entries()) player.setSound(1, String(index) !== heard);
  }, [players, heard]);
  return (
    <Group gap="xs">
      <Text size="sm" id="compared-sound">
        Sound of
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby="compared-sound"
        value={heard}
        onChange={setHeard}
        data={[
          { value: '0', label: asHeading(names.from) },
          { value: '1', label: asHeading(names.to) },
          { value: 'none', label: 'Neither' },
        ]}
      />
    </Group>
  );
}
