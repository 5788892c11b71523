import { expect } from '@playwright/test';
import type { Page, Worker } from '@playwright/test';
import { realPersonFilm } from '../helpers/films.ts';
import {
  acceptPicture,
  agreeToCamera,
  button,
  close,
  reachAnswer,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { test } from '../helpers/studio-test.ts';

const SECOND = 1000;
/** Long enough for something to be measured before and after the fault. */
const BEFORE_MS = 5 * SECOND;
const AFTER_MS = 8 * SECOND;
/** Loading the model anew takes at least so long; pictures come every 33 ms. */
const SHORTEST_GAP_MS = 400;
/** The longest time without a value that an undisturbed measurement has on a busy machine. */
const SIGN_OF_LIFE_MS = 2 * SECOND;

/** What really goes wrong in the face's worker, done to it from outside the app. */
const FAULTS = [
  {
    name: 'throws',
    harm: (worker: Worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('provoked by the test');
        });
      }),
  },
  {
    name: 'ends without a word',
    harm: (worker: Worker) => worker.evaluate(() => void setTimeout(() => self.close())),
  },
  {
    name: 'stands still',
    harm: (worker: Worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          const until = performance.now() + 60_000;
          while (performance.now() < until);
        });
      }),
  },
  {
    name: 'loses its graphics context',
    harm: (worker: Worker) =>
      worker.evaluate(() => {
        for (const context of (globalThis as WithContexts).contexts ?? []) {
          context.getExtension('WEBGL_lose_context')?.loseContext();
        }
      }),
  },
] as const;

type WithContexts = { contexts?: WebGL2RenderingContext[] };

/** Notes the graphics contexts a worker makes, which nothing else can reach from outside. */
function noteContexts(page: Page): void {
  page.on('worker', (worker) => {
    void worker
      .evaluate(() => {
        const contexts: WebGL2RenderingContext[] = [];
        (globalThis as WithContexts).contexts = contexts;
        const { getContext } = OffscreenCanvas.prototype;
        OffscreenCanvas.prototype.getContext = function note(
          this: OffscreenCanvas,
          ...options: Parameters<typeof getContext>
        ) {
          const context = getContext.apply(this, options);
          if (context instanceof WebGL2RenderingContext) contexts.push(context);
          return context;
        } as typeof getContext;
      })
      // A worker that has ended meanwhile has no contexts.
      .catch(() => undefined);
  });
}

const isFace = (worker: Worker): boolean => worker.url().includes('face.worker');

for (const { name, harm } of FAULTS) {
  test(`a face worker that ${name} is replaced, and its gap stays a gap`, async ({ launch }) => {
    const studio = await launch({ camera: { film: realPersonFilm() } });
    const { page } = studio;
    noteContexts(page);
    await setUpInterview(page, { company: 'Acme', questions: 1, preparationSeconds: 0 });
    await agreeToCamera(page);
    await acceptPicture(page);
    await button(page, 'Skip calibration').click();
    await reachAnswer(page);
    await page.waitForTimeout(BEFORE_MS);

    const faces = page.workers().filter(isFace);
    expect(faces, 'workers for the face').toHaveLength(1);
    const replacement = page.waitForEvent('worker', { predicate: isFace, timeout: 20 * SECOND });
    for (const worker of faces) await harm(worker);
    await replacement;
    await page.waitForTimeout(AFTER_MS);
    expect(page.workers().filter(isFace), 'workers for the face afterwards').toHaveLength(1);

    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await close(page);
    const { restarts, losses, answer, times } = await readFaces(page);
    // The other one, from which a worker standing still may keep the pictures back, is not blamed.
    expect(restarts).toBe(1);
    expect(losses).toBe(0);
    const gap = longestGap(times);
    expect(gap.endMs - gap.startMs).toBeGreaterThan(SHORTEST_GAP_MS);
    expect(gap.startMs).toBeGreaterThan(answer.startMs + BEFORE_MS - SIGN_OF_LIFE_MS);
    expect(answer.endMs - gap.endMs).toBeGreaterThan(SIGN_OF_LIFE_MS);
    expect(answer.endMs - Math.max(...times)).toBeLessThan(SIGN_OF_LIFE_MS);
    await expect(page.getByText('Analysis restarted')).toBeVisible();
    expect(studio.errors.filter((error) => !error.includes('provoked by the test'))).toEqual([]);
    await studio.end();
  });
}

/** When a face was measured during the one answer, and what was counted. */
async function readFaces(page: Page) {
  const sessionId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  return page.evaluate(async (id) => {
    const opened = await window.studio['review:open']({ sessionId: id });
    if (!opened.ok) throw new Error(opened.error.text);
    const { record, lanes } = opened.value;
    const answer = record.answers[0];
    const lane = lanes.find((each) => each.id === 'distance');
    if (answer === undefined || answer.endMs === null || lane === undefined) {
      throw new Error('The review has no answer or no lane of the face.');
    }
    const { startMs, endMs } = answer;
    const times = [...lane.t].filter(
      (t, index) => t >= startMs && t <= endMs && Number.isFinite(lane.values[index]),
    );
    const { workerRestarts: restarts, cameraLosses: losses } = record.session.dataQuality;
    return { restarts, losses, answer: { startMs, endMs }, times };
  }, sessionId);
}

function longestGap(times: readonly number[]): { startMs: number; endMs: number } {
  let longest = { startMs: 0, endMs: 0 };
  for (const [index, endMs] of times.entries()) {
    const startMs = times[index - 1] ?? endMs;
    if (endMs - startMs > longest.endMs - longest.startMs) longest = { startMs, endMs };
  }
  return longest;
}
