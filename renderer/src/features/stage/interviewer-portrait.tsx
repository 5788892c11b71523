import { useBlink, useNod } from './use-portrait-movement.ts';
import classes from './interviewer-portrait.module.css';

/** The one interviewer of a one-to-one interview. */
export const INTERVIEWER_NAME = 'Alex Morgan';

/**
 * The interviewer, looking straight at the candidate. Only two small groups ever move, for a
 * moment every few seconds: the analysis needs the processor more than the portrait does.
 */
export function InterviewerPortrait({ isListening }: { readonly isListening: boolean }) {
  const isBlinking = useBlink();
  const isNodding = useNod(isListening);
  return (
    <div className={classes['tile']}>
      <svg
        className={classes['picture']}
        viewBox="27 14 146 146"
        role="img"
        aria-label={`${INTERVIEWER_NAME}, the interviewer, looks at you`}
      >
        <rect width="200" height="200" fill="#cfdcd3" />
        <path d="M0 128h200v72H0z" fill="#c2d1c7" />
        <path d="M18 200c4-34 36-50 82-50s78 16 82 50z" fill="#35503f" />
        <path d="M84 150l16 22 16-22 4 50H80z" fill="#f4f1ea" />
        <path d="M82 134h36v20c0 8-36 8-36 0z" fill="#c68e6c" />
        <g className={classes['head']} data-nodding={isNodding}>
          <path d="M53 84c-6-46 20-64 48-64s52 18 46 64l-8 14H61z" fill="#3a2b23" />
          <ellipse cx="59" cy="92" rx="6" ry="11" fill="#c98f6d" />
          <ellipse cx="141" cy="92" rx="6" ry="11" fill="#c98f6d" />
          <path
            d="M60 74c0-26 16-38 40-38s40 12 40 38c0 40-14 72-40 72S60 114 60 74z"
            fill="#dba582"
          />
          <path
            d="M58 78c2-26 14-34 30-36 14 12 34 10 50 2 4 8 5 20 4 34 4-40-8-58-42-58S52 40 58 78z"
            fill="#3a2b23"
          />
          <path
            d="M71 69q11-7 21-1M108 68q10-6 21 1"
            stroke="#3a2b23"
            strokeWidth="3.4"
            strokeLinecap="round"
            fill="none"
          />
          <ellipse cx="82" cy="81" rx="10" ry="6.4" fill="#fbfaf7" />
          <ellipse cx="118" cy="81" rx="10" ry="6.4" fill="#fbfaf7" />
          <circle cx="82" cy="81" r="5.4" fill="#4c3a2c" />
          <circle cx="118" cy="81" r="5.4" fill="#4c3a2c" />
          <circle cx="82" cy="81" r="2.4" fill="#17110d" />
          <circle cx="118" cy="81" r="2.4" fill="#17110d" />
          <circle cx="84" cy="79" r="1.4" fill="#fff" />
          <circle cx="120" cy="79" r="1.4" fill="#fff" />
          <g className={classes['lid']} data-closed={isBlinking}>
            <path
              d="M70 81a12 8 0 0 1 24 0 12 8 0 0 1-24 0zM106 81a12 8 0 0 1 24 0 12 8 0 0 1-24 0z"
              fill="#d39b78"
            />
          </g>
          <path
            d="M100 84c-2 10-7 16-4 19 2 2 6 2 9 0"
            stroke="#b57d5b"
            strokeWidth="2.6"
            strokeLinecap="round"
            fill="none"
          />
          <path
            d="M86 120q14 7 28 0"
            stroke="#9d5240"
            strokeWidth="3.2"
            strokeLinecap="round"
            fill="none"
          />
          <path
            d="M92 130q8 3 16 0"
            stroke="#c68e6c"
            strokeWidth="2"
            strokeLinecap="round"
            fill="none"
          />
        </g>
      </svg>
    </div>
  );
}
