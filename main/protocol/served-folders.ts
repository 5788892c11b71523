import { join } from 'node:path';
import type { VisionFolders } from '../models/check.ts';

export type ServedFolders = VisionFolders & { readonly renderer: string };

/** Where the built app has what its pages may load; `appFolder` holds `out/` and `models/`. */
export function servedFolders(appFolder: string): ServedFolders {
  const renderer = join(appFolder, 'out', 'renderer');
  return {
    renderer,
    'vision-runtime': join(renderer, 'vision-runtime'),
    models: join(appFolder, 'models'),
  };
}
