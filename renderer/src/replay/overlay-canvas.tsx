import { useEffect, useRef } from 'react';
import type { OverlayData } from '../../../core/replay/overlay-data.ts';
import { overlayAt } from '../../../core/replay/overlay-frame.ts';
import { containedBox } from './contained-box.ts';
import type { Player } from './create-playback.ts';
import { drawOverlay } from './draw-overlay.ts';
import type { StretchSource } from './stretch-source.ts';
import classes from './replay.module.css';

/** What was measured, over the picture it was measured in. */
export function OverlayCanvas({
  player,
  source,
  mirrored,
}: {
  readonly player: Player;
  readonly source: StretchSource<OverlayData>;
  readonly mirrored: boolean;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const pen = canvas?.getContext('2d') ?? null;
    if (canvas === null || pen === null) return undefined;
    const draw = (): void => {
      const { clientWidth, clientHeight } = canvas;
      const density = window.devicePixelRatio || 1;
      // Setting a size clears the canvas, also when it is the same.
      canvas.width = Math.round(clientWidth * density);
      canvas.height = Math.round(clientHeight * density);
      const stretch = player.stretch();
      const atMs = player.positionMs();
      const data = source.at(atMs);
      if (stretch?.kind !== 'picture' || data === null) return;
      const { width, height } = stretch.segment;
      if (width === null || height === null) return;
      const box = containedBox(canvas, { width, height });
      pen.translate(box.left, box.top);
      drawOverlay(pen, overlayAt(data, atMs, width / height), box, mirrored);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(canvas);
    const leavePlayer = player.subscribe(draw);
    const leaveSource = source.subscribe(draw);
    return () => {
      observer.disconnect();
      leavePlayer();
      leaveSource();
    };
  }, [player, source, mirrored]);
  return <canvas ref={ref} aria-hidden className={classes['overlay']} />;
}
