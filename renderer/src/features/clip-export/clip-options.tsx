import { Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core';
import { copiedPiece } from '../../../../core/export/clip-choices.ts';
import type { ClipChoices } from '../../../../core/export/clip-choices.ts';
import { clipFacts } from '../../../../core/export/clip-pieces.ts';
import type { ClipPiece } from '../../../../core/export/clip-pieces.ts';

/** What the film is to be, and what is to be seen in it. */
export function ClipOptions({
  pieces,
  choices,
  missing,
  onChange,
}: {
  readonly pieces: readonly ClipPiece[];
  readonly choices: ClipChoices;
  /** Codecs of MP4 this computer cannot write; null = not known yet. */
  readonly missing: readonly string[] | null;
  readonly onChange: (change: Partial<ClipChoices>) => void;
}) {
  const { hasPicture } = clipFacts(pieces);
  const isCopied = copiedPiece(pieces, choices) !== null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
      <Stack gap="lg">
        <Radio.Group label="Format" value={choices.format}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="webm"
              label="WebM"
              description="As it was recorded. Plays in every browser and most players."
              onChange={() => onChange({ format: 'webm' })}
            />
            <Radio
              value="mp4"
              label="MP4"
              description={mp4Text(missing)}
              disabled={missing === null || missing.length > 0}
              onChange={() => onChange({ format: 'mp4' })}
            />
          </Stack>
        </Radio.Group>
        {hasPicture ? (
          <Stack gap="xs">
            <Checkbox
              label="With what was measured drawn over it"
              description="The face, where the look went, the shoulders, and how you sat when calibrating."
              checked={choices.hasOverlay}
              onChange={(event) => onChange({ hasOverlay: event.currentTarget.checked })}
            />
            <Checkbox
              label="Mirrored"
              description="As you know yourself from the mirror; without it, as others see you."
              checked={choices.isMirrored}
              onChange={(event) => onChange({ isMirrored: event.currentTarget.checked })}
            />
          </Stack>
        ) : null}
      </Stack>
      <Stack gap="lg">
        <Radio.Group label="Captions" description={CAPTIONS_TEXT} value={choices.captions}>
          <Stack gap="xs" mt="xs">
            {CAPTIONS.filter(({ value }) => hasPicture || value !== 'burnt-in').map(
              ({ value, label }) => (
                <Radio
                  key={value}
                  value={value}
                  label={label}
                  onChange={() => onChange({ captions: value })}
                />
              ),
            )}
          </Stack>
        </Radio.Group>
        {isCopied && hasPicture ? (
          <Radio.Group label="Begin" value={choices.begin}>
            <Stack gap="xs" mt="xs">
              <Radio
                value="exact"
                label="Exactly there"
                description="Encoded anew, unless a key frame of the recording is just there."
                onChange={() => onChange({ begin: 'exact' })}
              />
              <Radio
                value="key-frame"
                label="Up to a second earlier"
                description="At the key frame before. Copied as it was recorded: no loss, and done at once."
                onChange={() => onChange({ begin: 'key-frame' })}
              />
            </Stack>
          </Radio.Group>
        ) : null}
      </Stack>
    </SimpleGrid>
  );
}

const CAPTIONS_TEXT =
  'The question, what the clip shows with its figures, cues that stood there, and your markers.';

const CAPTIONS = [
  { value: 'none', label: 'None' },
  { value: 'burnt-in', label: 'In the picture' },
  { value: 'beside', label: 'As a file beside it (.vtt), which players can switch on and off' },
] as const;

function mp4Text(missing: readonly string[] | null): string {
  if (missing === null) return 'Looking for its encoders…';
  return missing.length === 0
    ? 'Plays nearly everywhere. Encoded anew.'
    : `Not possible here: this computer’s version of Greenroom has no encoder for ${missing.join(' and ')}.`;
}
