import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { memoryLocation } from 'wouter/memory-location';
import { Router } from 'wouter';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { DEFAULT_SETTINGS, settingsChangeSchema } from '../../../../core/domain/settings.ts';
import type { SettingsChange } from '../../../../core/domain/settings.ts';
import { err, ok } from '../../../../core/result.ts';
import { AppStoreContext, createAppStore } from '../../../../renderer/src/app/store.ts';
import { BridgeContext } from '../../../../renderer/src/bridge/bridge-context.ts';
import type { Marker } from '../../../../core/domain/marker.ts';
import type { Review } from '../../../../core/review/types.ts';
import { ReviewPage } from '../../../../renderer/src/features/review/review-page.tsx';
import { aPosture } from '../../../helpers/a-posture.ts';
import { anId, aReview } from '../../../helpers/a-review.ts';

export const success = <Value,>(value: Value) => ok(value);

export const failure = (title: string, text: string) =>
  err<CallError>({ type: 'Unexpected', title, text });

/** A bridge of the calls a test expects; any other call fails the test loudly. */
export function aBridge(calls: Partial<StudioBridge>): StudioBridge {
  return new Proxy(calls, {
    get(target, name: keyof StudioBridge) {
      const call = target[name];
      if (call === undefined) throw new Error(`Unexpected call: ${String(name)}`);
      return call;
    },
  }) as StudioBridge;
}

export function renderScreen(screen: ReactElement, bridge: StudioBridge) {
  const location = memoryLocation({ path: '/sessions', record: true });
  const view = render(
    <BridgeContext value={bridge}>
      <AppStoreContext value={createAppStore(bridge)}>
        <MantineProvider env="test">
          <Notifications />
          <Router hook={location.hook}>
            <main>{screen}</main>
          </Router>
        </MantineProvider>
      </AppStoreContext>
    </BridgeContext>,
  );
  return { ...view, location };
}

/** Notifications live in a store of their own, outside of the rendered tree. */
export function clearScreen(): void {
  notifications.clean();
  notifications.cleanQueue();
  cleanup();
}

/** Opens a review over a bridge that stores markers as the main process does. */
export function openReview(review: Review = aReview(), over: Partial<StudioBridge> = {}) {
  const stored = new Map<string, Marker>(review.record.markers.map((one) => [one.id, one]));
  const changes: SettingsChange[] = [];
  let next = 100;
  const bridge = aBridge({
    'review:open': async () => success(review),
    'markers:create': async (draft) => {
      next += 1;
      const marker = { ...draft, id: anId(next) };
      stored.set(marker.id, marker);
      return success(marker);
    },
    'markers:change': async ({ id, note }) => {
      const marker = stored.get(id);
      if (marker === undefined) return failure('No such marker', 'It was deleted.');
      stored.set(id, { ...marker, note });
      return success({ ...marker, note });
    },
    'markers:delete': async ({ id }) => {
      stored.delete(id);
      return success(undefined);
    },
    'settings:change': async (change) => {
      const accepted = settingsChangeSchema.parse(change);
      changes.push(accepted);
      return success({ ...DEFAULT_SETTINGS, ...accepted });
    },
    'review:posture': async ({ startMs, endMs }) => success(aPosture({ startMs, endMs })),
    on: () => () => undefined,
    ...over,
  });
  renderScreen(<ReviewPage sessionId={review.record.session.id} />, bridge);
  return { stored, changes };
}
