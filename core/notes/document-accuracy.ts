import { z } from 'zod';
import type { AccuracyRow, RecordingAccuracy } from '../accuracy/accuracy-table.ts';
import { quantile } from '../signal/statistics.ts';

const shareSchema = z.number().min(0).max(1).nullable();
const sizeSchema = z.number().min(0).nullable();

export const documentAccuracySchema = z.object({
  looks: z.number().int().min(0).describe('Known looks.'),
  pictures: z.number().int().min(0).describe('Pictures within them that count.'),
  estimators: z.array(
    z.object({
      name: z.string(),
      balancedAccuracy: shareSchema.describe(
        'Mean of the shares of right pictures of contact and of looks elsewhere.',
      ),
      ratioError: shareSchema.describe('Distance of the called from the true share of contact.'),
      yawError: sizeSchema.describe(
        'Mean distance from the true direction near the lens, degrees.',
      ),
      pitchError: sizeSchema,
      coverage: shareSchema.describe('Share of the pictures in which contact was measured.'),
      moments: z
        .object({
          medianMs: sizeSchema,
          ninetiethMs: sizeSchema,
          missed: z.number().int().min(0),
          known: z.number().int().min(0),
        })
        .describe('How far from the known moments contact was called to begin and to end.'),
    }),
  ),
});
type DocumentAccuracy = z.infer<typeof documentAccuracySchema>;

/** The accuracy of one recording as plain data: null = not measured. */
export const accuracyToDocument = ({
  looks,
  pictures,
  rows,
}: RecordingAccuracy): DocumentAccuracy => ({
  looks,
  pictures,
  estimators: rows.map(rowToDocument),
});

function rowToDocument(row: AccuracyRow): DocumentAccuracy['estimators'][number] {
  const { name, balancedAccuracy, ratioError, yawError, pitchError, coverage } = row;
  const { errors, missed } = row.moments;
  const at = (share: number): number | null =>
    errors.length === 0 ? null : quantile(errors, share);
  return {
    name,
    balancedAccuracy,
    ratioError,
    yawError,
    pitchError,
    coverage,
    moments: {
      medianMs: at(0.5),
      ninetiethMs: at(0.9),
      missed,
      known: missed + errors.length,
    },
  };
}
