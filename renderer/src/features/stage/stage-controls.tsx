import { Button } from '@mantine/core';
import type { OpenView } from './stage-body.tsx';
import type { StageKey } from './stage-keys.ts';
import classes from './stage.module.css';

/** The same as the keys, for the mouse, and to show which keys there are. */
export function StageControls({
  view,
  onCommand,
}: {
  readonly view: OpenView;
  readonly onCommand: (command: StageKey) => void;
}) {
  const isPractice = view.mode === 'practice';
  const main = view.isPaused ? 'Go on' : MAIN_LABELS[view.stage];
  return (
    <>
      {main === null ? null : (
        <Control
          keyName="Space"
          isMain
          isDisabled={!view.canProceed}
          onPress={() => onCommand(view.isPaused ? 'resume' : 'proceed')}
        >
          {main}
        </Control>
      )}
      {view.canSkip && !view.isPaused ? (
        <Control keyName="N" onPress={() => onCommand('next')}>
          {nextLabel(view)}
        </Control>
      ) : null}
      {view.canRetry ? (
        <Control keyName="R" onPress={() => onCommand('retry')}>
          Answer again
        </Control>
      ) : null}
      {isPractice && !view.isPaused ? (
        <Control keyName="P" onPress={() => onCommand('toggle-pause')}>
          Pause
        </Control>
      ) : null}
      <Control keyName="M" onPress={() => onCommand('mark')}>
        Set a marker
      </Control>
      <Control keyName="Esc" onPress={() => onCommand('ask-to-quit')}>
        End
      </Control>
    </>
  );
}

const MAIN_LABELS: Readonly<Record<OpenView['stage'], string | null>> = {
  greeting: 'First question',
  question: 'Continue',
  preparation: 'Start the answer',
  countdown: null,
  answer: 'Stop the answer',
  thanks: 'Continue',
  closing: 'To the review',
};

function nextLabel({ stage, questionIndex, questionCount }: OpenView): string {
  const isLast = questionIndex !== null && questionIndex + 1 >= questionCount;
  if (isLast) return 'To the closing';
  return stage === 'answer' || stage === 'thanks' ? 'Next question' : 'Skip this question';
}

function Control({
  keyName,
  isMain = false,
  isDisabled = false,
  onPress,
  children,
}: {
  readonly keyName: string;
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      disabled={isDisabled}
      onClick={(event) => {
        onPress();
        // A focused button would keep the space bar for itself.
        event.currentTarget.blur();
      }}
    >
      {children}
      <span className={classes['key']} aria-hidden>
        {keyName}
      </span>
    </Button>
  );
}
