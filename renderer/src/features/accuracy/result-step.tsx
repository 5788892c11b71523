import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { judgeTest } from '../../../../core/accuracy/judge-test.ts';
import type {
  JudgedTest,
  PlaceResult,
  ScreenPlaces,
} from '../../../../core/accuracy/judge-test.ts';
import { labelsToCsv } from '../../../../core/accuracy/labels-csv.ts';
import { NEAR_LENS } from '../../../../core/accuracy/score-looks.ts';
import { testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { tracksToCsv } from '../../../../core/notes/tracks-csv.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { notifyOfError, notifyOfSuccess } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import type { TestChoice } from './accuracy-page.tsx';
import {
  accuracySentence,
  degreesText,
  errorSentence,
  notMeasuredReason,
  PLACE_WORDS,
  placeShareText,
  shareText,
} from './result-words.ts';
import classes from './accuracy.module.css';

/** What came of the test, in words and by place; kept or saved only when asked to. */
export function ResultStep({
  choice,
  facts,
  calibration,
  samples,
  places,
  onRepeat,
}: {
  readonly choice: TestChoice;
  readonly facts: CameraFacts;
  readonly calibration: Calibration | null;
  readonly samples: readonly FaceSample[];
  readonly places: ScreenPlaces;
  readonly onRepeat: () => void;
}) {
  const { lensPosition, interviewerFromLensCm } = useSettings();
  const judged = useMemo(
    () =>
      judgeTest({
        schedule: testSchedule(choice.length, choice.seed),
        samples,
        calibration,
        places,
        interviewer: interviewerTile({ lensPosition, interviewerFromLensCm }),
        frameAspect: facts.width / facts.height,
      }),
    [choice, samples, calibration, places, lensPosition, interviewerFromLensCm, facts],
  );
  const { score, signals } = judged;
  const reason = notMeasuredReason(judged);
  return (
    <Stack gap="lg" maw="50rem">
      <PageTitle
        title="Result of the accuracy test"
        lead="It holds for you at this desk, on this seat, in this light: another place is another test."
      />
      <Section title="In short">
        {reason === null ? (
          <Text>{accuracySentence(score)}</Text>
        ) : (
          <Alert role="alert" color="yellow" title="Not measured">
            {reason}
          </Alert>
        )}
        <Text>{errorSentence(score)}</Text>
        <Text>
          Eye contact could be measured in {shareText(score.coverage)} of the {score.samples}{' '}
          pictures that count.{' '}
          {signals.calibrated
            ? ''
            : 'The test ran without a calibration; with one the figures are usually better.'}
        </Text>
      </Section>
      <Section title="By place">
        <PlaceTable places={judged.places} />
        <Text size="sm" c="dimmed">
          How far off is told where the place is known and within {NEAR_LENS}° of the lens. A
          picture counts from half a second after the look began. The order had the number{' '}
          {choice.seed}.
        </Text>
      </Section>
      <KeepFields choice={choice} judged={judged} />
      <Group gap="sm">
        <Button variant="default" onClick={onRepeat}>
          Test again
        </Button>
        <LinkButton href="/settings" variant="default">
          Back to the settings
        </LinkButton>
      </Group>
    </Stack>
  );
}

function PlaceTable({ places }: { readonly places: readonly PlaceResult[] }) {
  return (
    <Table.ScrollContainer minWidth="26rem">
      <Table className={classes['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Place</Table.Th>
            <Table.Th scope="col">Right</Table.Th>
            <Table.Th scope="col">Pictures</Table.Th>
            <Table.Th scope="col">Off sideways</Table.Th>
            <Table.Th scope="col">Off in height</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((result) => (
            <Table.Tr key={result.place}>
              <Table.Th scope="row">{PLACE_WORDS[result.place]}</Table.Th>
              <Table.Td>{placeShareText(result)}</Table.Td>
              <Table.Td>{result.score.samples}</Table.Td>
              <Table.Td>{degreesText(result.score.yawError)}</Table.Td>
              <Table.Td>{degreesText(result.score.pitchError)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function KeepFields({
  choice,
  judged,
}: {
  readonly choice: TestChoice;
  readonly judged: JudgedTest;
}) {
  const { changeSettings } = useAppStore();
  const bridge = useBridge();
  const [isKept, setKept] = useState(false);

  async function keep(): Promise<void> {
    const { sensitivity, specificity, balancedAccuracy, yawError, pitchError, coverage, samples } =
      judged.score;
    const error = await changeSettings({
      keptAccuracy: {
        takenAt: new Date().toISOString(),
        ...choice,
        isCalibrated: judged.signals.calibrated,
        ...{ sensitivity, specificity, balancedAccuracy },
        ...{ yawError, pitchError, coverage, samples },
      },
    });
    if (error === null) setKept(true);
    else notifyOfError(error);
  }
  async function save(part: 'looks' | 'measurements'): Promise<void> {
    const csv = part === 'looks' ? labelsToCsv(judged.labels) : [...tracksToCsv(judged)].join('');
    const saved = await bridge['accuracy:save']({ part, csv });
    if (!saved.ok) notifyOfError(saved.error);
    else if (saved.value.kind === 'saved') notifyOfSuccess(`Saved as ${saved.value.fileName}`);
  }
  return (
    <Section title="Keep it?">
      <Text>
        Nothing of this test is kept when you leave, unless you choose it here. A kept result is
        shown in the settings; labels and measurements let others repeat the reckoning.
      </Text>
      <Group gap="sm">
        <Button disabled={isKept} onClick={() => void keep()}>
          Keep this result
        </Button>
        <Button variant="default" onClick={() => void save('looks')}>
          Save the labels
        </Button>
        <Button variant="default" onClick={() => void save('measurements')}>
          Save the measurements
        </Button>
      </Group>
      {isKept ? <Text role="status">Kept: you find it in the settings.</Text> : null}
    </Section>
  );
}
