import { Slider, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import {
  CARD_SHAPE,
  cardShareOfWidth,
  widthFromCard,
} from '../../../../core/preflight/screen-size.ts';
import type { Centimetres } from '../../../../core/units.ts';
import { fixedText } from '../../../../core/writing/number-text.ts';
import type { CurrentScreen } from '../../app/use-current-screen.ts';
import classes from './preflight.module.css';

/** Of a screen: from a small tablet to a large television. */
const NARROWEST_CM: Centimetres = 20;
const WIDEST_CM: Centimetres = 200;

/** An outline to be made as wide as a card held to it: by its edge, the slider or the arrow keys. */
export function CardOutline({
  screen: { display, zoom },
  width,
  onChange,
}: {
  readonly screen: CurrentScreen;
  readonly width: Centimetres;
  readonly onChange: (width: Centimetres) => void;
}) {
  /** Of the whole screen, in the pixels of this page. */
  const screenPixels = display.width / zoom;
  const toPixels = (cm: Centimetres): number => screenPixels * cardShareOfWidth(cm);
  const limits = { min: toPixels(WIDEST_CM), max: toPixels(NARROWEST_CM) };
  const pixels = Math.min(limits.max, Math.max(limits.min, toPixels(width)));
  const setPixels = (wanted: number): void => {
    const fitting = Math.min(limits.max, Math.max(limits.min, wanted));
    onChange(widthFromCard(fitting / screenPixels));
  };
  const grip = useRef<{ readonly x: number; readonly pixels: number } | null>(null);
  return (
    <Stack gap="md">
      <Text size="sm">
        Hold a bank card, or any card of its size, to the screen, its left edge on the left of the
        outline. Then drag the right edge, or move the slider with the arrow keys, until both are
        equally wide.
      </Text>
      <div className={classes['cardRoom']}>
        <div
          className={classes['card']}
          style={{ width: pixels, height: pixels * CARD_SHAPE }}
          aria-hidden
        >
          <div
            className={classes['cardEdge']}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              grip.current = { x: event.clientX, pixels };
            }}
            onPointerMove={(event) => {
              if (grip.current !== null)
                setPixels(grip.current.pixels + event.clientX - grip.current.x);
            }}
            onPointerUp={() => {
              grip.current = null;
            }}
          />
        </div>
      </div>
      <Slider
        label={null}
        thumbLabel="Width of the outline"
        min={Math.ceil(limits.min)}
        max={Math.floor(limits.max)}
        step={1}
        value={Math.round(pixels)}
        onChange={setPixels}
        thumbProps={{ 'aria-valuetext': `${fixedText(width, 1)} cm wide screen` }}
      />
    </Stack>
  );
}
