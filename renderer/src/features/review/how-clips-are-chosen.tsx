import { CLIP_RULES } from '../../../../core/clips/clip-rules.ts';
import { CHOICE_TEXT } from '../../../../core/clips/choice-text.ts';
import classes from './clips.module.css';

/** The rule of every kind, for whoever asks why this moment and not another. */
export function HowClipsAreChosen() {
  return (
    <details className={classes['how']}>
      <summary>How are these chosen?</summary>
      {CHOICE_TEXT.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl>
        {CLIP_RULES.map(({ kind, label, how, source }) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>
              {how} Source: {source}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
