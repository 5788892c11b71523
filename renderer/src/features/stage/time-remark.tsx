import { Alert } from '@mantine/core';
import type { OpenView } from './open-view.ts';

const ANSWER_REMARKS = {
  'nearly-over': '30 seconds left',
  over: 'The time is over. Come to your last point.',
  long: 'Well over the time: an interviewer would cut in about now.',
} as const;

const ASKING_REMARKS = {
  'nearly-over': '30 seconds left',
  over: 'The time for your questions is over. Ask a last one, or none.',
  long: 'Well over the time: they would have to leave about now.',
} as const;

/** What there is to say about the time, as a banner; nothing most of the time. */
export function TimeRemark({ view }: { readonly view: OpenView }) {
  if (view.remark === 'none') return null;
  const texts = view.stage === 'asking' ? ASKING_REMARKS : ANSWER_REMARKS;
  return (
    <Alert color={view.remark === 'nearly-over' ? 'sage' : 'yellow'} py="xs">
      {texts[view.remark]}
    </Alert>
  );
}
