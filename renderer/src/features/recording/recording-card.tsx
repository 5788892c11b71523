import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Surface } from '../../ui/surface.tsx';
import { percentOf, timeLeftText } from './progress-words.ts';
import type { RecordingActions } from './use-recording.ts';

/** On other screens: the recording that is being looked at or analysed, and the way to it. */
export function RecordingCard({
  state,
  actions,
}: {
  readonly state: RecordingState | null;
  readonly actions: RecordingActions;
}) {
  const about = cardOf(state);
  if (about === null) return null;
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-label="Recording">
        <Title order={2} size="h4">
          {about.title}
        </Title>
        <Text>{about.text}</Text>
        <Group gap="sm">
          <LinkButton
            href={about.href}
            onClick={() => {
              // Whoever opens the review has got the news.
              if (state?.kind === 'done') void actions.clear();
            }}
          >
            {about.link}
          </LinkButton>
          {state?.kind === 'chosen' || state?.kind === 'done' ? (
            <Button variant="default" onClick={() => void actions.clear()}>
              {state.kind === 'done' ? 'Close this message' : 'Let go of it'}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Surface>
  );
}

type Card = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly href: string;
};

function cardOf(state: RecordingState | null): Card | null {
  switch (state?.kind) {
    case undefined:
    case 'none':
      return null;
    case 'opening':
      return {
        title: `Looking into ${state.fileName}`,
        text: 'This takes a few seconds.',
        link: 'Show it',
        href: '/recording',
      };
    case 'chosen':
      return state.problem === null
        ? {
            title: `${state.recording.fileName} is chosen`,
            text: 'It has not been analysed yet.',
            link: 'Go on with it',
            href: '/recording',
          }
        : {
            title: `${state.recording.fileName} was not analysed`,
            text: `${state.problem.title}. ${state.problem.text}`,
            link: 'Go on with it',
            href: '/recording',
          };
    case 'running':
      return {
        title: `${state.recording.fileName} is being analysed`,
        text: `${percentOf(state.progress)} % done, ${timeLeftText(state.progress)}. Wait with the next interview until then.`,
        link: 'Show the progress',
        href: '/recording',
      };
    case 'done':
      return {
        title: `${state.fileName} is analysed`,
        text: state.hasFace
          ? 'It is stored as a session.'
          : 'No face was found in it. The session is stored, with nothing measured.',
        link: 'Open the review',
        href: `/sessions/${state.sessionId}`,
      };
  }
}
