import { Alert } from '@mantine/core';
import { useStore } from 'zustand';
import { useServices } from '../../app/services.ts';
import type { StorageProblem } from '../../interview/storage-watch.ts';
import { useRecorderState } from '../capture/use-microphone.ts';
import { useObserverState } from '../../interview/use-observer.ts';

/** What goes wrong around an interview that goes on: one banner each, in plain words. */
export function StageNotices({ hasCamera }: { readonly hasCamera: boolean }) {
  const { rehearsal } = useServices();
  const observed = useObserverState();
  const { recording } = useRecorderState();
  const storageProblem = useStore(rehearsal.store, (state) => state.storageProblem);
  const { isAway } = useStore(rehearsal.windowPlace);
  const notices = [
    ...(hasCamera && observed.camera.kind === 'lost'
      ? [
          {
            title: observed.camera.problem.title,
            text: 'The interview goes on. Until the camera is back nothing is measured and no picture is recorded; connect it again, or end the program that holds it, and measuring resumes by itself.',
          },
        ]
      : []),
    ...(hasCamera && observed.picture !== null ? [observed.picture] : []),
    ...(hasCamera && observed.face.kind === 'off' ? [observed.face] : []),
    ...(recording === null || recording.notice === null ? [] : [recording.notice]),
    ...(isAway && hasCamera ? [WINDOW_AWAY] : []),
    ...(storageProblem === null ? [] : [storageNotice(storageProblem)]),
  ];
  return notices.map(({ title, text }) => (
    <Alert key={title} role="alert" color="yellow" title={title} w="100%" maw="46rem">
      {text}
    </Alert>
  ));
}

const WINDOW_AWAY = {
  title: 'The window is not where it was',
  text: 'Your looks were told by where the portraits stood. Put the window back as it was; until then looks are not measured, and the review says so.',
};

function storageNotice({ error, isKept }: StorageProblem) {
  return isKept
    ? {
        title: error.title,
        text: `The interview goes on: what cannot be stored is kept in memory, and stored by itself as soon as that works. ${error.text}`,
      }
    : error;
}
