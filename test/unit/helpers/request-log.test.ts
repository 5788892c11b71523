import { describe, expect, it } from 'vitest';
import { netLogToUse } from '../../helpers/request-log.ts';

/** Lines as Chromium wrote them when it asked for a dictionary on its own account. */
const REQUEST =
  '{"params":{"method":"GET","url":"https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic"},"phase":1,"type":103},';
const LOOK_UP = '{"params":{"host":"redirector.gvt1.com"},"phase":1,"type":3},';
const CONNECTION = '{"params":{"address":"[2001:4860:4860::8888]:443"},"phase":1,"type":40},';

describe('what a net log says about leaving the computer', () => {
  it('names requests, look-ups and connections', () => {
    expect(netLogToUse([REQUEST, LOOK_UP, CONNECTION].join('\n'))).toEqual([
      'https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic',
      'look-up of redirector.gvt1.com',
      'connection to "[2001:4860:4860::8888]:443"',
    ]);
  });

  it('leaves out our own scheme and what is only bookkeeping', () => {
    const own = '{"params":{"url":"app://greenroom/index.html"},"phase":1,"type":2},';
    expect(netLogToUse(`${own}\n{"constants":{"clientInfo":{}}},\n{"phase":2,"type":5}`)).toEqual(
      [],
    );
  });

  it('reads the log of a killed app, whose last line is cut off', () => {
    expect(netLogToUse(`${LOOK_UP}\n${CONNECTION.slice(0, 20)}`)).toEqual([
      'look-up of redirector.gvt1.com',
    ]);
  });
});
