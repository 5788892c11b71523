import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import { PanelTiles } from '../../panel/panel-tiles.tsx';
import { usePanelLayout } from '../../panel/use-panel-layout.ts';
import { InterviewerPortrait } from '../../portraits/interviewer-portrait.tsx';
import { useRoom } from '../../portraits/use-room.ts';

/** Everybody who interviews, alive: who speaks is looked at by the others. */
export function StageInterviewers({
  interviewers,
  turn,
  isAsker,
  isSpeaking,
  isListening,
  isSmiling,
  beside,
}: {
  readonly interviewers: readonly Interviewer[];
  /** Index of the one whose turn it is. */
  readonly turn: number;
  /** That one asked the question that is open. */
  readonly isAsker: boolean;
  /** That one speaks. */
  readonly isSpeaking: boolean;
  /** The user has the floor. */
  readonly isListening: boolean;
  readonly isSmiling: boolean;
  /** What stands beside that one's face. */
  readonly beside: ReactNode;
}) {
  const { places } = usePanelLayout(interviewers.length);
  const order = places.map(({ centrePx }) => centrePx).join(' ');
  const middles = useMemo(() => order.split(' ').map(Number), [order]);
  const speaker = isSpeaking ? turn : null;
  const gazes = useRoom({ places: middles, speaker, isUserSpeaking: isListening });
  return (
    <PanelTiles
      interviewers={interviewers}
      asker={isAsker ? turn : null}
      pictures={interviewers.map((interviewer, index) => (
        <Fragment key={interviewer.name}>
          <InterviewerPortrait
            interviewer={interviewer}
            gazesAt={gazes[index] ?? 'user'}
            isSpeaking={index === speaker}
            isListening={isListening}
            isSmiling={isSmiling}
          />
          {index === turn ? beside : null}
        </Fragment>
      ))}
    />
  );
}
