import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { memo, useState } from 'react';
import type { CoveredPoints } from '../../../../core/domain/covered-points.ts';
import { clockText, spanText } from '../../../../core/metrics/figure-text.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import { askerOf } from '../../../../core/review/your-questions.ts';
import { preparedQuestions } from '../../../../core/review/prepared-questions.ts';
import type { PreparedQuestion } from '../../../../core/review/prepared-questions.ts';
import type { AnswerReview, SessionRecord, SummaryLine } from '../../../../core/review/types.ts';
import { CATEGORY_LABELS } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Surface } from '../../ui/surface.tsx';
import { AskedOfThem } from './asked-of-them.tsx';
import { AnswerClips } from './answer-clips.tsx';
import { AnswerFindings } from './answer-findings.tsx';
import { AnswerCues } from './answer-cues.tsx';
import { compareAddress } from '../compare/compare-address.ts';
import { SaveClipButton } from '../clip-export/save-clip-button.tsx';
import { answerLabel, answerSpan, isLatestTake } from './axis-blocks.ts';
import type { ClipActions } from './clip-list.tsx';
import { MetricList } from './metric-list.tsx';
import type { MetricRowActions } from './metric-row.tsx';
import classes from './review.module.css';
import { SelfRated } from './self-rated.tsx';
import { PresentedCase } from './presented-case.tsx';
import { questionLines } from './summary-groups.ts';
import { SummaryLines } from './summary-lines.tsx';

type AnswerActions = MetricRowActions &
  ClipActions & { readonly onCover: (covered: CoveredPoints) => void };

/** One tab per take of each question, with its figures. */
export const AnswersCard = memo(function AnswersCard({
  record,
  answers,
  summary,
  ...actions
}: AnswerActions & {
  readonly record: SessionRecord;
  readonly answers: readonly AnswerReview[];
  readonly summary: readonly SummaryLine[];
}) {
  const isFile = isRecorded(record.session);
  const [onlyOne] = isFile ? answers : [];
  const [openId, setOpenId] = useState<string | null>(answers[0]?.answer.id ?? null);
  return (
    <Surface>
      <Stack gap="md" component="section" aria-labelledby="review-answers">
        <Title order={2} size="h4" id="review-answers">
          {isFile ? 'Figures' : 'Answers'}
        </Title>
        {onlyOne !== undefined ? (
          <AnswerPanel record={record} review={onlyOne} summary={summary} {...actions} />
        ) : answers.length > 0 ? null : record.session.plan.questions.length === 0 ? (
          <Text>
            Only you asked in this interview: what was measured of you is how you listened.
          </Text>
        ) : (
          <Text>
            No question was answered in this session, so there is nothing to measure here.
          </Text>
        )}
        {onlyOne !== undefined || answers.length === 0 ? null : (
          <Tabs value={openId} onChange={setOpenId} keepMounted={false}>
            <Tabs.List aria-label="Answers">
              {answers.map(({ answer }) => (
                <Tabs.Tab key={answer.id} value={answer.id}>
                  {answerLabel(answer, record.answers)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {answers.map((answer) => (
              <Tabs.Panel key={answer.answer.id} value={answer.answer.id} pt="md">
                <AnswerPanel record={record} review={answer} summary={summary} {...actions} />
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
        <AskedOfThem record={record} />
        {preparedQuestions(record).map((prepared) => (
          <PreparedPanel key={prepared.questionIndex} {...prepared} />
        ))}
      </Stack>
    </Surface>
  );
});

/** Notes of a question whose answer never began: nothing to measure, but theirs to keep. */
function PreparedPanel({ questionIndex, question, notes }: PreparedQuestion) {
  return (
    <Stack gap={4} component="section" aria-label={`Question ${questionIndex + 1}, not answered`}>
      <Text fw={600}>{question.text}</Text>
      <Text size="sm" c="dimmed">
        Question {questionIndex + 1} · prepared, not answered
      </Text>
      <PreparationNotes text={notes} isOpen />
    </Stack>
  );
}

function PreparationNotes({
  text,
  isOpen = false,
}: {
  readonly text: string;
  readonly isOpen?: boolean;
}) {
  return (
    <details open={isOpen}>
      <summary>Your preparation notes</summary>
      <Text className={classes['notes'] ?? ''}>{text}</Text>
    </details>
  );
}

function AnswerPanel({
  record,
  review,
  summary,
  ...actions
}: AnswerActions & {
  readonly record: SessionRecord;
  readonly review: AnswerReview;
  readonly summary: readonly SummaryLine[];
}) {
  const { answer, metrics } = review;
  const lines = isLatestTake(answer, record.answers)
    ? questionLines(summary, answer.questionIndex)
    : [];
  const span = answerSpan(answer, record.session.durationMs);
  const asker = askerOf(record.session.plan, answer.questionIndex);
  const rating = record.ratings.find(({ answerId }) => answerId === answer.id);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes['question']}>
          <Text fw={600} size="lg">
            {answer.question.text}
          </Text>
          <Text size="sm" c="dimmed">
            {isRecorded(record.session) ? '' : `${CATEGORY_LABELS[answer.question.category]} · `}
            {asker === null ? '' : `asked by ${asker} · `}
            {spanText(span)} · {clockText(span.endMs - span.startMs)} long
            {answer.endMs === null ? ' · cut short' : ''}
          </Text>
        </div>
        <Group gap="xs">
          {isRecorded(record.session) ? null : (
            <LinkButton size="compact-sm" variant="default" href={compareAddress(answer.id)}>
              Compare with another take
            </LinkButton>
          )}
          <Button size="compact-sm" variant="default" onClick={() => actions.onShow(span)}>
            Show on the time axis
          </Button>
          <SaveClipButton
            subject={{ record, span, clip: null }}
            label={`Save clip of ${answerLabel(answer, record.answers)}`}
          />
        </Group>
      </Group>
      {answer.preparationNotes.trim() === '' ? null : (
        <PreparationNotes text={answer.preparationNotes} />
      )}
      <PresentedCase record={record} review={review} onCover={actions.onCover} />
      {rating === undefined ? null : <SelfRated rating={rating} metrics={metrics} />}
      {lines.length === 0 ? null : <SummaryLines lines={lines} />}
      <AnswerClips
        review={review}
        record={record}
        onShowClip={actions.onShowClip}
        canWatch={actions.canWatch}
      />
      <AnswerFindings findings={review.findings} onShow={actions.onShow} />
      <AnswerCues record={record} span={span} onShow={actions.onShow} />
      <MetricList results={metrics} session={record.session} {...actions} />
    </Stack>
  );
}
