import { CustomSource } from 'mediabunny';
import { AnalysisFault } from './analysis-fault.ts';

/** HTTP status for a part of a file. */
const PARTIAL = 206;

/** Reads the file of a job through our own scheme, range by range; nothing but a cache stays in memory. */
export function createRecordingSource(
  url: string,
  fileBytes: number,
  fetchFile: typeof fetch,
): CustomSource {
  return new CustomSource({
    getSize: () => fileBytes,
    read: async (start, end) => {
      const response = await fetchFile(url, { headers: { range: `bytes=${start}-${end - 1}` } });
      if (response.status !== PARTIAL)
        throw new AnalysisFault('unreadable', `bytes ${start}-${end}: status ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    prefetchProfile: 'network',
    // The read that needs the bytes fails by itself; a failed look ahead is no matter.
    handleUnhandledError: () => undefined,
  });
}
