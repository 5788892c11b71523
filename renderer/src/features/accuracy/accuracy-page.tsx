import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ScreenPlaces } from '../../../../core/accuracy/judge-test.ts';
import { testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import type { TestLength } from '../../../../core/accuracy/test-schedule.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { useServices } from '../../app/services.ts';
import { Shell } from '../../app/shell.tsx';
import { useAppStore, useSettings } from '../../app/store.ts';
import { CalibrationPage } from '../calibration/calibration-page.tsx';
import { ConsentPage } from '../welcome/consent-page.tsx';
import { PrepareStep } from './prepare-step.tsx';
import { ResultStep } from './result-step.tsx';
import { TestStage } from './test-stage.tsx';

export type TestChoice = { readonly length: TestLength; readonly seed: number };

type Step =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'calibrate'; readonly facts: CameraFacts }
  | {
      readonly kind: 'test';
      readonly facts: CameraFacts;
      readonly calibration: Calibration | null;
    }
  | {
      readonly kind: 'result';
      readonly facts: CameraFacts;
      readonly calibration: Calibration | null;
      readonly samples: readonly FaceSample[];
      readonly places: ScreenPlaces;
    };

/**
 * A test of the measurement itself: places that are known, and what was made of the looks at them.
 * Everything is in memory; leaving forgets it and switches the camera off.
 */
export function AccuracyPage() {
  const { observer, drawSeed } = useServices();
  const { cameraConsent } = useSettings();
  const { changeSettings } = useAppStore();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>({ kind: 'prepare' });
  const [choice, setChoice] = useState<TestChoice>(() => ({ length: 'full', seed: drawSeed() }));
  useEffect(() => () => void observer.stop(), [observer]);
  const leave = (): void => navigate('/settings');

  switch (step.kind) {
    case 'prepare':
      return (
        <Shell>
          {cameraConsent ? (
            <PrepareStep
              choice={choice}
              onChoose={(change) => setChoice({ ...choice, ...change })}
              onStart={(facts) => setStep({ kind: 'calibrate', facts })}
              onLeave={leave}
            />
          ) : (
            <ConsentPage
              onAgree={() => void changeSettings({ cameraConsent: true })}
              onWithoutCamera={leave}
            />
          )}
        </Shell>
      );
    case 'calibrate':
      return (
        <CalibrationPage
          facts={step.facts}
          beginLabel="Begin the test"
          onDone={(calibration) => setStep({ ...step, kind: 'test', calibration })}
          onLeave={leave}
        />
      );
    case 'test':
      return (
        <TestStage
          schedule={testSchedule(choice.length, choice.seed)}
          onCancel={() => setStep({ kind: 'prepare' })}
          onOver={({ samples, places }) => {
            void observer.stop();
            setStep({ ...step, kind: 'result', samples, places });
          }}
        />
      );
    case 'result':
      return (
        <Shell>
          <ResultStep
            choice={choice}
            {...step}
            onRepeat={() => {
              setChoice({ ...choice, seed: drawSeed() });
              setStep({ kind: 'prepare' });
            }}
          />
        </Shell>
      );
  }
}
