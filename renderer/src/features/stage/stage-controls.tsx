import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Ref } from 'react';
import { assertNever } from '../../../../core/assert.ts';
import { giveBackFocus, hasNotepad } from './main-focus.ts';
import type { MainButton } from './main-focus.ts';
import type { OpenView } from './open-view.ts';
import type { StageKey } from './stage-keys.ts';
import classes from './stage.module.css';

/** The same as the keys, for the mouse, and to show which keys there are. */
export function StageControls({
  view,
  mainButton,
  showAll,
  onCommand,
}: {
  readonly view: OpenView;
  readonly mainButton: MainButton;
  /** Shows what is still to be said; null = all of it is there. */
  readonly showAll: (() => void) | null;
  readonly onCommand: (command: StageKey) => void;
}) {
  const isPractice = view.mode === 'practice';
  const main = mainLabel(view);
  useMainFocus(view, mainButton);
  const onOther = (command: StageKey): void => {
    onCommand(command);
    giveBackFocus(mainButton);
  };
  return (
    <>
      {showAll !== null ? (
        <Control keyName="Space" main={mainButton} onPress={showAll}>
          Show all of it
        </Control>
      ) : main === null ? null : (
        <Control
          keyName={hasNotepad(view) ? 'Tab Space' : 'Space'}
          main={mainButton}
          isDisabled={!view.canProceed}
          onPress={() => onCommand(view.isPaused ? 'resume' : 'proceed')}
        >
          {main}
        </Control>
      )}
      {view.canSkip && !view.isPaused && main !== nextLabel(view) ? (
        <Control keyName="N" onPress={() => onOther('next')}>
          {nextLabel(view)}
        </Control>
      ) : null}
      {view.canRetry ? (
        <Control keyName="R" onPress={() => onOther('retry')}>
          Answer again
        </Control>
      ) : null}
      {isPractice && !view.isPaused ? (
        <Control keyName="P" onPress={() => onOther('toggle-pause')}>
          Pause
        </Control>
      ) : null}
      <Control keyName="M" onPress={() => onOther('mark')}>
        Set a marker
      </Control>
      <Control keyName="Esc" onPress={() => onOther('ask-to-quit')}>
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
      return view.questionCount === 0 ? 'Your questions' : 'First question';
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
    case 'asking':
      return view.asking?.picked === null ? NO_MORE : 'I have asked it';
    case 'listening':
      return view.canProceed ? 'Go on' : null;
    case 'closing':
      return 'To the review';
    default:
      return assertNever(view.stage);
  }
}

const NO_MORE = 'No more questions';

function nextLabel(view: OpenView): string {
  const { stage, nextInterviewerIndex, hasYourQuestions } = view;
  if (stage === 'asking') return NO_MORE;
  if (stage !== 'answer' && stage !== 'thanks') return 'Skip this question';
  if (nextInterviewerIndex !== null) return 'Next question';
  return hasYourQuestions ? 'Your questions' : 'To the closing';
}

/** Gives the main button the keyboard whenever another moment begins or the dialog closes. */
function useMainFocus(view: OpenView, button: MainButton): void {
  const leavesFocus = hasNotepad(view) || view.isQuitAsked;
  const moment = `${view.stage} ${view.questionIndex ?? ''} ${view.take} ${view.isPaused} ${view.asking?.picked ?? ''}`;
  const served = useRef<string | null>(null);
  useEffect(() => {
    if (served.current === moment && !leavesFocus) return;
    served.current = leavesFocus ? null : moment;
    if (!leavesFocus) button.current?.focus();
  }, [leavesFocus, moment, button]);
}

function Control({
  keyName,
  main,
  isDisabled = false,
  onPress,
  children,
}: {
  readonly keyName: string;
  /** Of the main button only. */
  readonly main?: Ref<HTMLButtonElement>;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <Button
      {...(main === undefined ? {} : { ref: main })}
      variant={main === undefined ? 'default' : 'filled'}
      // Not `disabled`: it can have the keyboard before it can be pressed.
      data-disabled={isDisabled || undefined}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {children}
      <span className={classes['key']} aria-hidden>
        {keyName}
      </span>
    </Button>
  );
}
