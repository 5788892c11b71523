import { List, Stack, Text, Title } from '@mantine/core';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import {
  EXCHANGES_LEAD,
  EXCHANGES_TITLE,
  exchangeText,
} from '../../../../core/review/exchanges.ts';
import type { Exchange } from '../../../../core/review/exchanges.ts';
import { Surface } from '../../ui/surface.tsx';

/** How the user listened to the answers to their own questions, one line each. */
export function ExchangesCard({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
  if (exchanges.length === 0) return null;
  return (
    <Surface>
      <Stack gap="md" component="section" aria-labelledby="review-exchanges">
        <div>
          <Title order={2} size="h4" id="review-exchanges">
            {EXCHANGES_TITLE}
          </Title>
          <Text size="sm" c="dimmed">
            {EXCHANGES_LEAD}
          </Text>
        </div>
        <List>
          {exchanges.map((exchange, index) => (
            <List.Item key={exchange.startMs}>
              Answer {index + 1} ({spanText(exchange)}): {exchangeText(exchange)}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Surface>
  );
}
