import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../core/notes/build-report.ts';
import { bytesAsText } from '../../../../core/notes/report-films.ts';
import { reportToHtml } from '../../../../core/notes/report-html.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aReview } from './a-review.ts';

const SOURCE = 'data:video/webm;base64,GkXf';

function aReviewWithClips() {
  const review = aReview();
  return {
    ...review,
    answers: review.answers.map((answer, index) =>
      index === 0 ? { ...answer, clips: [aClip(), aClip({ id: 'other' })] } : answer,
    ),
  };
}

const page = (films: ReadonlyMap<string, string | null>, hidden: readonly 'clips'[] = []): string =>
  reportToHtml(buildReport(aReviewWithClips(), { films, hiddenSections: hidden }));

describe('films inside of notes', () => {
  it('are there for the moments that were chosen, and may be played from the page itself', () => {
    const html = page(new Map([['clip-1', SOURCE]]));
    expect(html.match(/<video /g)).toHaveLength(1);
    expect(html).toContain(`src="${SOURCE}"`);
    expect(html).toContain('media-src data:');
    expect(html).toContain('films in which you are seen and heard');
    expect(html).not.toContain('no picture and no sound');
  });

  it('are places in the preview, as long as they are not made', () => {
    const html = page(new Map([['clip-1', null]]));
    expect(html).not.toContain('<video');
    expect(html).toContain('The film stands here');
  });

  it('are not there without their moments, nor without being asked for', () => {
    for (const html of [page(new Map([['clip-1', SOURCE]]), ['clips']), page(new Map())]) {
      expect(html).not.toContain('<video');
      expect(html).toContain('no picture and no sound');
    }
  });

  it('are named by their time where a film cannot be', () => {
    const markdown = reportToMarkdown(buildReport(aReviewWithClips()));
    expect(markdown).toMatch(/- 0:30–0:3[78]: Held the look for 4 seconds/);
    expect(markdown).not.toContain('data:video');
  });

  it('take a third more as text, in whole fours', () => {
    expect([0, 1, 3, 4].map(bytesAsText)).toEqual([0, 4, 4, 8]);
  });
});
