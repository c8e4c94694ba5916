import { afterEach, describe, expect, it, vi } from 'vitest';
import { audienceAddress, joinTalk, type Talk } from '../../../src/share/talk.ts';

const open: Talk[] = [];
afterEach(() => {
  for (const talk of open.splice(0)) talk.close();
});

function join(id: string) {
  const heard: object[] = [];
  const talk = joinTalk(id, (message) => heard.push(message));
  open.push(talk);
  return { talk, heard };
}

describe('two windows of a talk', () => {
  it('hear each other, and nobody of another talk', async () => {
    const map = join('one');
    const notes = join('one');
    const other = join('two');
    notes.talk.send({ command: { do: 'goTo', step: 3 } });
    await vi.waitFor(() => expect(map.heard).toEqual([{ command: { do: 'goTo', step: 3 } }]));
    expect(other.heard).toEqual([]);
  });

  it('pass over what is no message of a talk', async () => {
    const map = join('one');
    const stranger = new BroadcastChannel('aumaq-talk-one');
    stranger.postMessage({ command: { do: 'shout' } });
    stranger.postMessage('next');
    stranger.postMessage({ command: { do: 'next' } });
    await vi.waitFor(() => expect(map.heard).toEqual([{ command: { do: 'next' } }]));
    stranger.close();
  });
});

it('the map that was closed is opened again at its step, in the same talk', () => {
  const link = 'https://maps.example/aumaq/#v=1&t=almaty&y=2030&lang=kk&story=school-in-step:2';
  const address = new URL(audienceAddress(link, 'abc'));
  expect(address.search).toBe('?mode=present&talk=abc');
  expect(address.hash).toContain('story=school-in-step:2');
});
