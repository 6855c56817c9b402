import { type RefObject, useEffect, useRef, useState } from 'react';

export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

/** Seconds before the words from which they are played. */
const lead = 2;
/** Seconds of a step back or forward. */
const stepSize = 5;

interface Range {
  start: number;
  end: number;
}

interface Options {
  media: RefObject<HTMLVideoElement | null>;
  /** The part of the window in which the keys work. */
  area: RefObject<HTMLElement | null>;
  /** Milliseconds from which it plays at once. */
  at: number | null;
  /** What is repeated, in milliseconds: the selected words, or the turn at this time. */
  passageAt: (time: number) => Range | null;
}

export type Playing = ReturnType<typeof usePlayer>;

/** Plays the recording of a transcript. */
export function usePlayer({ media, area, at, passageAt }: Options) {
  const [speed, setSpeed] = useState(1);
  const [repeated, setRepeated] = useState<Range | null>(null);
  const [isBroken, setBroken] = useState(false);
  const isStarted = useRef(false);

  const seek = (milliseconds: number) => {
    if (media.current) media.current.currentTime = Math.max(0, milliseconds / 1000 - lead);
  };
  const step = (seconds: number) => {
    if (media.current) media.current.currentTime += seconds;
  };
  const play = () => void media.current?.play().catch(() => undefined);
  const now = () => (media.current?.currentTime ?? 0) * 1000;
  const playFrom = (milliseconds: number) => {
    setRepeated(null);
    seek(milliseconds);
    play();
  };
  const toggleRepeat = () => setRepeated(repeated ? null : passageAt(now()));
  const changeSpeed = (to: number) => {
    setSpeed(to);
    if (media.current) media.current.playbackRate = to;
  };

  const keys: Record<string, () => void> = {
    k: () => (media.current?.paused ? play() : media.current?.pause()),
    j: () => step(-stepSize),
    l: () => step(stepSize),
    r: toggleRepeat,
    '[': () => changeSpeed(speeds.findLast((one) => one < speed) ?? speed),
    ']': () => changeSpeed(speeds.find((one) => one > speed) ?? speed),
  };
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    // Before the buttons, which keep keys to themselves.
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Node)) return;
      const run = area.current?.contains(event.target) ? latest.current[event.key.toLowerCase()] : undefined;
      if (!run || !media.current) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [area, media]);

  return {
    speed,
    setSpeed: changeSpeed,
    isRepeating: repeated !== null,
    toggleRepeat,
    isBroken,
    playFrom,
    onReady: () => {
      if (isStarted.current || at === null) return;
      isStarted.current = true;
      playFrom(at);
    },
    onTime: () => {
      if (repeated && now() >= repeated.end && media.current)
        media.current.currentTime = repeated.start / 1000;
    },
    onError: () => setBroken(true),
  };
}
