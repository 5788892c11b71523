import { Button } from '@mantine/core';
import { assertNever } from '../../../../core/assert.ts';
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
  const main = mainLabel(view);
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
      {view.canSkip && !view.isPaused && view.stage !== 'thanks' ? (
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

/** What the space bar does now; null = nothing. */
function mainLabel(view: OpenView): string | null {
  if (view.isPaused) return 'Go on';
  switch (view.stage) {
    case 'greeting':
      return 'First question';
    case 'question':
      return view.hasPreparation ? 'Prepare' : 'Start the answer';
    case 'preparation':
      return 'Start the answer';
    case 'countdown':
      return null;
    case 'answer':
      return 'Stop the answer';
    case 'thanks':
      return nextLabel(view);
    case 'closing':
      return 'To the review';
    default:
      return assertNever(view.stage);
  }
}

function nextLabel({ stage, questionIndex, questionCount }: OpenView): string {
  if (stage !== 'answer' && stage !== 'thanks') return 'Skip this question';
  const isLast = questionIndex !== null && questionIndex + 1 >= questionCount;
  return isLast ? 'To the closing' : 'Next question';
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
