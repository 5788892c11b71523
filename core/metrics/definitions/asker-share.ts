import { episodeMs } from '../episodes/contact-episodes.ts';
import type { PersonLook } from '../episodes/person-looks.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { gazeAccuracy } from '../gaze-accuracy.ts';
import { createPanelMetrics } from '../panel-metric.ts';
import { readPanel, tooFewLooks } from '../panel-reading.ts';
import { widenShareInterval } from '../statistics/interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';
import type { OnOffPair } from '../statistics/share-interval.ts';
import type { MetricInput, MetricOutcome } from '../types.ts';
import type { Panel } from '../../review/panel.ts';

function compute(input: MetricInput): MetricOutcome {
  const reading = readPanel(input);
  if (reading.kind === 'lacking') return reading.outcome;
  const { panel, looks, coverage } = reading;
  const asked = looks.flatMap((look) => {
    const asker = askerAt(panel, look);
    return asker === null ? [] : [{ look, isAsker: look.person === asker }];
  });
  if (panel.turns.length === 0)
    return nothingToMeasure('Nobody is known to have asked a question here.', coverage);
  const lacking = tooFewLooks(
    asked.map(({ look }) => look),
    coverage,
  );
  if (lacking !== null) return lacking;
  const pairs = asked.map(({ look, isAsker }): OnOffPair => {
    const length = episodeMs(look);
    return isAsker ? { onMs: length, offMs: 0 } : { onMs: 0, offMs: length };
  });
  const value = 100 * pairsShare(pairs);
  return {
    kind: 'value',
    value,
    interval: widenShareInterval(
      value,
      shareInterval(pairs, input.seed),
      gazeAccuracy(input.signals).halfPoints,
    ),
    coverage,
    parts: [],
    at: null,
    coarse: false,
  };
}

/** Who had asked the question that was being answered during a look. */
const askerAt = ({ turns }: Panel, { startMs }: PersonLook): number | null =>
  turns.find((turn) => startMs >= turn.startMs && startMs < turn.endMs)?.person ?? null;

export const { ofAnswer: askerShare, ofSession: sessionAskerShare } = createPanelMetrics({
  id: 'asker-share',
  label: 'Looks at whoever asked',
  band: { low: 40, high: 70, outerLow: 15, outerHigh: 95, source: 'Our proposal.' },
  compute,
  phrases: (over) => ({
    inside: `Of your looks at the panel ${over}, {value} went to whoever had asked.`,
    below: `Of your looks at the panel ${over}, {value} went to whoever had asked; coming back to them more is worth trying.`,
    above: `Of your looks at the panel ${over}, {value} went to whoever had asked; the others may be taken in more.`,
  }),
  explanation: {
    what: 'How much of your looking at the panel went to the person whose question you were answering.',
    how: 'Time of looks at the one who asked, divided by the time of looks at anybody of the panel.',
    limits: 'Of a recording nobody knows who asked, so there is no such figure.',
  },
});
