import { Button, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { scheduleMs, testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import { settingsChangeSchema } from '../../../../core/domain/settings.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { decimalMark } from '../../../../core/writing/number-text.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useObserverState, usePreview } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDuration } from '../../ui/formatting.ts';
import { Loading } from '../../ui/loading.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { CheckList } from '../preflight/check-list.tsx';
import { useCamera } from '../preflight/use-camera.ts';
import { usePreflightChecks } from '../preflight/use-preflight-checks.ts';
import type { TestChoice } from './accuracy-page.tsx';
import classes from './accuracy.module.css';

/** Seeds are 32-bit numbers without a sign. */
const MAX_SEED = 4_294_967_295;

/** What the test is, how long it is to be, and a look at the picture. */
export function PrepareStep({
  choice,
  onChoose,
  onStart,
  onLeave,
}: {
  readonly choice: TestChoice;
  readonly onChoose: (change: Partial<TestChoice>) => void;
  readonly onStart: (facts: CameraFacts) => void;
  readonly onLeave: () => void;
}) {
  const { cameraId, recording } = useSettings();
  const { changeSettings } = useAppStore();
  const { start, retry } = useCamera(cameraId, recording === 'video-and-sound');
  const { face } = useObserverState();
  return (
    <Stack gap="lg">
      <PageTitle
        title="Accuracy test"
        windowTitle={start.kind === 'on' ? 'Camera is on · Accuracy test' : 'Accuracy test'}
        lead="You look at places that are known, and see how often Greenroom is right. The result holds for this desk, this seat and this light."
        aside={<CameraIndicator />}
      />
      <div className={classes['columns']}>
        <Stack gap="lg">
          <TestFields choice={choice} onChoose={onChoose} />
          <ScreenFields />
        </Stack>
        <Section title="Camera">
          {start.kind === 'failed' ? (
            <ErrorNotice error={start.problem} onRetry={retry} />
          ) : (
            <Preview />
          )}
          <CameraSelect
            value={cameraId}
            onChange={(chosen) => void changeSettings({ cameraId: chosen })}
          />
          {start.kind === 'on' ? <LiveChecks facts={start.facts} /> : null}
          {face.kind === 'off' ? <ErrorNotice error={face} /> : null}
        </Section>
      </div>
      <Group gap="sm">
        <Button
          disabled={start.kind !== 'on'}
          onClick={() => {
            if (start.kind === 'on') onStart(start.facts);
          }}
        >
          Continue to the calibration
        </Button>
        <Button variant="default" onClick={onLeave}>
          Back to the settings
        </Button>
      </Group>
    </Stack>
  );
}

function TestFields({
  choice: { length, seed },
  onChoose,
}: {
  readonly choice: TestChoice;
  readonly onChoose: (change: Partial<TestChoice>) => void;
}) {
  const duration = (of: TestChoice['length']): string =>
    formatDuration(scheduleMs(testSchedule(of, seed)));
  return (
    <Section title="The test">
      <Text>
        After the usual calibration a ring shows where to look: at the lens, at the interviewer, at
        edges and corners of the window, at your keyboard. Follow it with your eyes as you would in
        an interview. Make the window as large as the screen first.
      </Text>
      <Radio.Group
        label="Length"
        value={length}
        onChange={(value) => onChoose({ length: value === 'quick' ? 'quick' : 'full' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="full" label={`Full test, ${duration('full')}`} />
          <Radio value="quick" label={`Quick test, ${duration('quick')}: fewer places, coarser`} />
        </Stack>
      </Radio.Group>
      <NumberField
        label="Number of the order"
        description="The same number shows the places in the same order."
        w="14rem"
        min={0}
        max={MAX_SEED}
        value={seed}
        onChange={(next) => onChoose({ seed: next })}
      />
      <Text size="sm" c="dimmed">
        No picture is kept. The figures stay in memory until you leave, unless you ask to keep them.
      </Text>
    </Section>
  );
}

/** What the places are measured by; both may stay as they are. */
function ScreenFields() {
  const { screenWidthCm, interviewerFromLensCm } = useSettings();
  const { changeSettings } = useAppStore();
  return (
    <Section title="Your screen">
      <NumberInput
        label="Width of the screen’s picture, in centimetres"
        description="Optional, measured with a ruler: with it the error at the edges is told in degrees."
        w="22rem"
        maw="100%"
        min={10}
        max={300}
        step={0.5}
        decimalSeparator={decimalMark()}
        value={screenWidthCm ?? ''}
        onChange={(typed) => {
          const width = settingsChangeSchema.safeParse({
            screenWidthCm: typed === '' ? null : typed,
            // Meant for whichever screen this is.
            measuredScreen: null,
          });
          if (width.success) void changeSettings(width.data);
        }}
      />
      <Text size="sm" c="dimmed">
        The interviewer’s eyes are taken to be {interviewerFromLensCm} cm from the lens, as the
        settings say.
      </Text>
    </Section>
  );
}

function Preview() {
  const video = usePreview();
  return (
    <video
      ref={video}
      className={classes['preview']}
      aria-label="Your camera’s picture, mirrored"
      autoPlay
      muted
      playsInline
    />
  );
}

function LiveChecks({ facts }: { readonly facts: CameraFacts }) {
  const checks = usePreflightChecks({
    facts,
    withPosture: false,
    withSound: false,
    disk: undefined,
  });
  const observed = useObserverState();
  if (observed.face.kind === 'loading' || observed.face.kind === 'idle')
    return <Loading label="The analysis is starting" />;
  return <CheckList checks={checks} />;
}
