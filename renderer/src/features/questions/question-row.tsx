import { ActionIcon, Badge, Checkbox, Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { BANK_CATEGORY_LABELS, PROFESSION_LABELS } from './labels.ts';
import classes from './questions.module.css';

/** One question of the list; opened, it shows `children`. */
export function QuestionRow({
  question,
  isFavourite,
  hasOutline,
  isChosen,
  isOpen,
  onFavourite,
  onChoose,
  onOpen,
  children,
}: {
  readonly question: BankQuestion;
  readonly isFavourite: boolean;
  readonly hasOutline: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onFavourite: (isFavourite: boolean) => void;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  const detailsId = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes['row']} data-open={isOpen || undefined}>
      <div className={classes['head']}>
        <Checkbox
          aria-label={`Choose: ${question.text}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <UnstyledButton
          className={classes['title'] ?? ''}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => onOpen(!isOpen)}
        >
          <Chevron aria-hidden size={18} className={classes['chevron'] ?? ''} />
          <span>{question.text}</span>
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          aria-label={`Favourite: ${question.text}`}
          aria-pressed={isFavourite}
          onClick={() => onFavourite(!isFavourite)}
        >
          {isFavourite ? <IconStarFilled size={18} /> : <IconStar size={18} />}
        </ActionIcon>
      </div>
      <Group gap="xs" className={classes['facts'] ?? ''}>
        <Text size="sm" c="dimmed">
          {[
            BANK_CATEGORY_LABELS[question.category],
            ...question.professions.map((profession) => PROFESSION_LABELS[profession]),
          ].join(' · ')}
        </Text>
        {question.origin === 'own' ? <Badge variant="light">My own</Badge> : null}
        {hasOutline ? <Badge variant="outline">Outline</Badge> : null}
      </Group>
      <div id={detailsId} hidden={!isOpen} className={classes['details']}>
        {isOpen ? children : null}
      </div>
    </li>
  );
}
