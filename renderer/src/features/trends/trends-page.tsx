import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { CALIBRATION_STATES } from '../../../../core/domain/calibration.ts';
import { CALIBRATION_TEXTS } from '../../../../core/compare/circumstance-notes.ts';
import { isShownFirst } from '../../../../core/metrics/registry.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { metricTrends } from '../../../../core/trends/metric-trend.ts';
import type { MetricTrend } from '../../../../core/trends/metric-trend.ts';
import { NO_FILTER } from '../../../../core/trends/trend-filter.ts';
import type { TrendFilter } from '../../../../core/trends/trend-filter.ts';
import type { TrendSession } from '../../../../core/trends/trend-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount, formatDateTime } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PointMark } from './point-mark.tsx';
import { PractisedDaysCard } from './practised-days-card.tsx';
import { MOST_SESSIONS, sessionsToRead } from './read-figures.ts';
import type { ReadFigures } from './read-figures.ts';
import { TrendCard } from './trend-card.tsx';
import { TrendFilters } from './trend-filters.tsx';
import classes from './trends.module.css';
import { useTrends } from './use-trends.ts';

/** What changes over sessions, and what does not. */
export function TrendsPage() {
  const trends = useTrends();
  const [openedAt] = useState(() => new Date().toISOString());
  const { state, reload } = trends;
  return (
    <Stack gap="lg">
      <PageTitle
        title="Trends"
        lead="Each figure over your sessions. A change is only called a trend where chance is no likely reason for it. Analysed recordings are not part of it."
      />
      {state.kind === 'loading' ? <Loading label="Looking for your sessions" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' && state.value.length === 0 ? <NoSessions /> : null}
      {state.kind === 'ready' && state.value.length > 0 ? (
        <>
          <Unrated sessions={state.value} />
          <Measured {...trends} sessions={state.value} />
          <PractisedDaysCard
            moments={state.value.map(({ startedAt }) => startedAt)}
            now={openedAt}
          />
        </>
      ) : null}
    </Stack>
  );
}

function NoSessions() {
  return (
    <EmptyState
      title="No sessions yet"
      action={<LinkButton href="/new">Start your first interview</LinkButton>}
    >
      Every interview you practise adds a point to each figure here. With six of them it can be said
      whether something changes from session to session, or whether it only goes up and down.
    </EmptyState>
  );
}

function Unrated({ sessions }: { readonly sessions: readonly TrendSession[] }) {
  const waiting = sessions.filter(({ ratingState }) => ratingState === 'asked');
  if (waiting.length === 0) return null;
  return (
    <Alert role="note" variant="light" title="Not shown before you have said how it went">
      <Stack gap={4}>
        {waiting.map((session) => (
          <Link key={session.id} href={`/sessions/${session.id}`} className={classes['link'] ?? ''}>
            {sessionTitle(session)}, {formatDateTime(session.startedAt)}
          </Link>
        ))}
      </Stack>
    </Alert>
  );
}

function Measured({
  sessions,
  read,
  isReading,
  stop,
  goOn,
}: Omit<ReturnType<typeof useTrends>, 'state' | 'reload'> & {
  readonly sessions: readonly TrendSession[];
}) {
  const [filter, setFilter] = useState<TrendFilter>(NO_FILTER);
  const total = sessionsToRead(sessions).length;
  if (isReading) return <Reading done={read.done} total={total} onStop={stop} />;
  if (total === 0) return null;
  return (
    <>
      <Incomplete read={read} total={total} sessions={sessions.length} onGoOn={goOn} />
      <TrendFilters
        filter={filter}
        sessions={sessions}
        onChange={(change) => setFilter((before) => ({ ...before, ...change }))}
      />
      <Charts read={read} filter={filter} onClear={() => setFilter(NO_FILTER)} />
    </>
  );
}

function Reading({
  done,
  total,
  onStop,
}: {
  readonly done: number;
  readonly total: number;
  readonly onStop: () => void;
}) {
  const text = `${done} of ${formatCount(total, 'session')} measured`;
  return (
    <Stack gap="sm">
      <Progress.Root size="xl" transitionDuration={100}>
        <Progress.Section
          value={total === 0 ? 0 : (100 * done) / total}
          withAria={false}
          role="progressbar"
          aria-label="Measuring your sessions"
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          aria-valuetext={text}
        />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm">{text}</Text>
        <Button size="sm" variant="default" onClick={onStop}>
          Show what is there
        </Button>
      </Group>
    </Stack>
  );
}

function Incomplete({
  read,
  total,
  sessions,
  onGoOn,
}: {
  readonly read: ReadFigures;
  readonly total: number;
  readonly sessions: number;
  readonly onGoOn: () => void;
}) {
  return (
    <>
      {read.done < total || read.failed > 0 ? (
        <Group gap="sm">
          <Text size="sm">
            {read.failed > 0
              ? `${formatCount(read.failed, 'session')} could not be measured. `
              : ''}
            {read.done < total ? `${read.done} of ${total} sessions are measured.` : ''}
          </Text>
          <Button size="compact-sm" variant="default" onClick={onGoOn}>
            {read.done < total ? 'Measure the rest' : 'Try again'}
          </Button>
        </Group>
      ) : null}
      {sessions > MOST_SESSIONS ? (
        <Text size="sm" c="dimmed">
          These are the latest {MOST_SESSIONS} of {sessions} sessions.
        </Text>
      ) : null}
    </>
  );
}

function Charts({
  read,
  filter,
  onClear,
}: {
  readonly read: ReadFigures;
  readonly filter: TrendFilter;
  readonly onClear: () => void;
}) {
  const trends = useMemo(() => metricTrends(read.measured, filter), [read, filter]);
  if (trends.length === 0) {
    return (
      <EmptyState
        title="No session like this"
        action={
          <Button variant="default" onClick={onClear}>
            Show all sessions
          </Button>
        }
      >
        None of your sessions has everything you chose above.
      </EmptyState>
    );
  }
  const first = trends.filter(({ definition }) => isShownFirst(definition));
  const further = trends.filter(({ definition }) => !isShownFirst(definition));
  return (
    <Stack gap="md">
      <Legend trends={trends} />
      <Title order={2} size="h4">
        What is noticed first
      </Title>
      <Grid trends={first} />
      {further.length === 0 ? null : (
        <details className={classes['further']}>
          <summary>{formatCount(further.length, 'more figure')}</summary>
          <Grid trends={further} />
        </details>
      )}
    </Stack>
  );
}

const Grid = ({ trends }: { readonly trends: readonly MetricTrend[] }) => (
  <div className={classes['charts']}>
    {measuredFirst(trends).map((trend) => (
      <TrendCard key={trend.definition.id} trend={trend} />
    ))}
  </div>
);

const measuredFirst = (trends: readonly MetricTrend[]): readonly MetricTrend[] => [
  ...trends.filter(({ points }) => points.length > 0),
  ...trends.filter(({ points }) => points.length === 0),
];

/** Only the marks that are there. */
function Legend({ trends }: { readonly trends: readonly MetricTrend[] }) {
  const states = CALIBRATION_STATES.filter((state) =>
    trends.some(({ points }) => points.some(({ calibration }) => calibration === state)),
  );
  return (
    <Group gap="lg" className={classes['legend'] ?? ''}>
      {states.map((state) => (
        <Group key={state} gap={6}>
          <svg aria-hidden width={14} height={14}>
            <PointMark calibration={state} x={7} y={7} />
          </svg>
          {CALIBRATION_TEXTS[state]}
        </Group>
      ))}
      <span>Bars: 95 % intervals</span>
      <span>Shaded: the band</span>
      <span>Dashed: a trend that was found</span>
    </Group>
  );
}
