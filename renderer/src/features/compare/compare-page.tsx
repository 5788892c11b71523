import { Alert, Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDateTime } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ComparedTakes } from './compared-takes.tsx';
import { compareAddress } from './compare-address.ts';
import classes from './compare.module.css';
import { TakePicker } from './take-picker.tsx';

/** Two takes of one question, side by side. */
export function ComparePage({
  answerId,
  otherId,
}: {
  readonly answerId: string;
  /** Null = the take before it, or after it where it is the first. */
  readonly otherId: string | null;
}) {
  const bridge = useBridge();
  const find = useCallback(() => bridge['compare:takes']({ answerId }), [bridge, answerId]);
  const { state, reload } = useCall(find);
  return (
    <Stack gap="lg">
      <PageTitle
        title="Two takes"
        lead="The same question, answered twice. A change is only stated where it is larger than what either measurement could be off."
      />
      {state.kind === 'loading' ? <Loading label="Looking for takes of this question" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' ? (
        <Chosen takes={state.value} answerId={answerId} otherId={otherId} />
      ) : null}
    </Stack>
  );
}

function Chosen({
  takes,
  answerId,
  otherId,
}: {
  readonly takes: readonly TakeSummary[];
  readonly answerId: string;
  readonly otherId: string | null;
}) {
  const [, navigate] = useLocation();
  const pair = choosePair(takes, answerId, otherId);
  if (pair === null) return <OnlyOne take={takes[0]} />;
  const { from, to } = pair;
  const choose = (fromId: string, toId: string): void =>
    navigate(compareAddress(toId, fromId), { replace: true });
  const unrated = [from, to].find(({ ratingState }) => ratingState === 'asked');
  return (
    <>
      <div className={classes['pair']}>
        <TakePicker
          label="First take"
          takes={takes}
          chosen={from}
          otherId={to.id}
          onChange={(id) => choose(id, to.id)}
        />
        <TakePicker
          label="Second take"
          takes={takes}
          chosen={to}
          otherId={from.id}
          onChange={(id) => choose(from.id, id)}
        />
      </div>
      {unrated === undefined ? (
        <ComparedTakes key={`${from.id} ${to.id}`} from={from} to={to} />
      ) : (
        <Unrated take={unrated} />
      )}
    </>
  );
}

/** `answerId` is the second of the pair, unless nothing was before it. */
function choosePair(
  takes: readonly TakeSummary[],
  answerId: string,
  otherId: string | null,
): { readonly from: TakeSummary; readonly to: TakeSummary } | null {
  const place = takes.findIndex(({ id }) => id === answerId);
  const own = takes[place];
  const chosen = takes.find(({ id }) => id === otherId && id !== answerId);
  if (own === undefined) return null;
  if (chosen !== undefined) return { from: chosen, to: own };
  const before = takes[place - 1];
  const after = takes[place + 1];
  if (before !== undefined) return { from: before, to: own };
  return after === undefined ? null : { from: own, to: after };
}

function OnlyOne({ take }: { readonly take: TakeSummary | undefined }) {
  return (
    <EmptyState
      title="There is no other take yet"
      action={
        take === undefined ? null : (
          <LinkButton href={`/sessions/${take.sessionId}`} variant="default">
            Back to the review
          </LinkButton>
        )
      }
    >
      This question was answered once. Answer it again, with “Try again” in a practice run or in
      another session, and both takes can be watched and compared here.
    </EmptyState>
  );
}

function Unrated({ take }: { readonly take: TakeSummary }) {
  return (
    <Alert role="note" variant="light" title="Say first how it went">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          No figure of the session of {formatDateTime(take.startedAt)} is shown before you have said
          what you think of it.
        </Text>
        <LinkButton size="sm" variant="default" href={`/sessions/${take.sessionId}`}>
          To that session
        </LinkButton>
      </Stack>
    </Alert>
  );
}
