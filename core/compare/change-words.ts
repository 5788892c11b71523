/** How a change of a metric is told: what was done differently, in neither praise nor blame. */
type ChangeWords = { readonly more: string; readonly less: string };

const LOOKED = 'you looked at the interviewer';

const looked = (when: string): ChangeWords => ({
  more: `${LOOKED} more${when}`,
  less: `${LOOKED} less${when}`,
});

const forTheTime = (what: string, of = 'the time'): ChangeWords => ({
  more: `${what} for more of ${of}`,
  less: `${what} for less of ${of}`,
});

const LONGEST_LOOK_AWAY: ChangeWords = {
  more: 'your longest look away was longer',
  less: 'your longest look away was shorter',
};
const PANEL_BALANCE: ChangeWords = {
  more: 'your looks were spread more evenly over the panel',
  less: 'your looks were spread less evenly over the panel',
};
const ASKER_SHARE: ChangeWords = {
  more: 'more of your looks went to whoever had asked',
  less: 'fewer of your looks went to whoever had asked',
};
const SMALLEST_SHARE: ChangeWords = {
  more: 'whoever you looked at least had more of your looks',
  less: 'whoever you looked at least had fewer of your looks',
};
const UPRIGHT: ChangeWords = { more: 'you sat more upright', less: 'you sat less upright' };

/** By the id of the metric; every metric of the registry has its words here. */
export const CHANGE_WORDS: Readonly<Record<string, ChangeWords>> = {
  'looks-at-interviewer': looked(''),
  'session-looks-at-interviewer': looked(''),
  'looks-while-listening': looked(' while listening'),
  'greeting-contact': looked(' in the greeting'),
  'closing-contact': looked(' in the goodbye'),
  'longest-look-away': LONGEST_LOOK_AWAY,
  'session-longest-look-away': LONGEST_LOOK_AWAY,
  uprightness: UPRIGHT,
  'session-uprightness': UPRIGHT,
  slouch: forTheTime('you sat low'),
  'lean-in': forTheTime('you leaned in'),
  'lean-out': forTheTime('you leaned back'),
  'greeting-smile': forTheTime('you smiled', 'the greeting'),
  'closing-smile': forTheTime('you smiled', 'the goodbye'),
  'contact-length': {
    more: 'your looks at the interviewer were longer',
    less: 'your looks at the interviewer were shorter',
  },
  'look-away-length': {
    more: 'your looks away were longer',
    less: 'your looks away were shorter',
  },
  staring: {
    more: 'more of your looking came in very long looks',
    less: 'less of your looking came in very long looks',
  },
  'staring-while-listening': {
    more: 'while listening, more of your looking came in very long looks',
    less: 'while listening, less of your looking came in very long looks',
  },
  'looking-away-directions': {
    more: 'your looks away kept more to one direction',
    less: 'your looks away were spread over more directions',
  },
  'looks-to-one-place': {
    more: 'more of your looking away went to one place',
    less: 'less of your looking away went to one place',
  },
  'panel-balance': PANEL_BALANCE,
  'session-panel-balance': PANEL_BALANCE,
  'asker-share': ASKER_SHARE,
  'session-asker-share': ASKER_SHARE,
  'smallest-panel-share': SMALLEST_SHARE,
  'session-smallest-panel-share': SMALLEST_SHARE,
  'lens-share': {
    more: 'more of your looks went into the lens itself',
    less: 'fewer of your looks went into the lens itself',
  },
  'head-drop': { more: 'your head was lower', less: 'your head was higher' },
  'neck-ratio-change': {
    more: 'your ears were higher above your shoulders',
    less: 'your ears were less high above your shoulders',
  },
  'shoulder-level': {
    more: 'your left shoulder was higher against the right one',
    less: 'your right shoulder was higher against the left one',
  },
  slide: { more: 'you sank further in your seat', less: 'you sank less in your seat' },
  'turned-away': forTheTime('you were turned away'),
  sway: { more: 'your head swayed more', less: 'your head swayed less' },
  fidget: forTheTime('you were on the move while listening'),
  'arms-crossed': forTheTime('your arms were crossed'),
  'hand-at-face': {
    more: 'a hand was at your face more often',
    less: 'a hand was at your face less often',
  },
  'hands-visible': forTheTime('your hands could be seen'),
  'hands-at-rest': forTheTime('your hands lay still'),
  'gesture-rate': { more: 'you gestured more', less: 'you gestured less' },
  'nods-while-listening': {
    more: 'you nodded more while listening',
    less: 'you nodded less while listening',
  },
  'still-face': forTheTime('your face was still while listening'),
  'blink-rate': { more: 'you blinked more often', less: 'you blinked less often' },
  distance: { more: 'you sat further away', less: 'you sat nearer' },
  'head-tilt': { more: 'you tilted your head more', less: 'you tilted your head less' },
  'greeting-latency': {
    more: 'your first look in the greeting came later',
    less: 'your first look in the greeting came sooner',
  },
  'turn-end-contact': {
    more: 'you ended more of your answers with a look at the interviewer',
    less: 'you ended fewer of your answers with a look at the interviewer',
  },
};
