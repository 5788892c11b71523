import { useLocation } from 'wouter';
import { BUNDLE_ENDING } from '../../../../core/bundle/manifest.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { DropOverlay } from '../../ui/drop-overlay.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { useDroppedFile } from '../../ui/use-dropped-file.ts';

/** While it is on screen, a video (or a session bundle) may be dropped anywhere on the window. */
export function DropArea({
  onBundle,
}: {
  /** Where session bundles can be opened as well. */
  readonly onBundle?: (file: File) => void;
}) {
  const bridge = useBridge();
  const [, navigate] = useLocation();
  const isOver = useDroppedFile((file) => {
    if (onBundle !== undefined && file.name.endsWith(`.${BUNDLE_ENDING}`)) {
      onBundle(file);
      return;
    }
    navigate('/recording');
    // What becomes of it, the page there shows.
    void bridge['recordings:open-dropped'](file).then((result) => {
      if (!result.ok) notifyOfError(result.error);
    });
  });
  return isOver ? (
    <DropOverlay>
      {onBundle === undefined
        ? 'Drop the video to analyse it'
        : 'Drop the video to analyse it, or the session bundle to open it'}
    </DropOverlay>
  ) : null;
}
