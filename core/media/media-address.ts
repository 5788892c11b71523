import type { MediaSegment } from '../domain/media-segment.ts';

/** First part of the paths under which our scheme serves what was recorded. */
export const MEDIA_FOLDER = 'media';
/** Last part of the path of the small picture a session is known by. */
export const THUMBNAIL_NAME = 'thumbnail';

/** Where the page finds the file of a segment; answered in ranges. */
export const segmentUrlPath = ({ sessionId, id }: Pick<MediaSegment, 'id' | 'sessionId'>): string =>
  `/${MEDIA_FOLDER}/${sessionId}/${id}`;

/** Where the page finds the small picture of a session; 404 when there is none. */
export const thumbnailUrlPath = (sessionId: string): string =>
  `/${MEDIA_FOLDER}/${sessionId}/${THUMBNAIL_NAME}`;
