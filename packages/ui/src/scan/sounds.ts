export type Signal = 'done' | 'attention' | 'refused';

interface Tone {
  readonly wave: OscillatorType;
  readonly hertz: number;
  /** Start and length of each beep, in seconds. */
  readonly beeps: readonly (readonly [start: number, length: number])[];
}

/** They differ in pitch and in rhythm, so that they can be told apart in noise and by weak ears. */
const tones = {
  done: { wave: 'sine', hertz: 1320, beeps: [[0, 0.09]] },
  attention: {
    wave: 'sine',
    hertz: 660,
    beeps: [
      [0, 0.1],
      [0.16, 0.1],
    ],
  },
  refused: {
    wave: 'square',
    hertz: 196,
    beeps: [
      [0, 0.14],
      [0.2, 0.14],
      [0.4, 0.22],
    ],
  },
} as const satisfies Record<Signal, Tone>;

let context: AudioContext | undefined;

/** Plays a signal; silently nothing where the browser has no sound or the user has not touched the page yet. */
export function playSignal(signal: Signal) {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  const { wave, hertz, beeps } = tones[signal];
  for (const [start, length] of beeps) beep(context, wave, hertz, context.currentTime + start, length);
}

function beep(audio: AudioContext, wave: OscillatorType, hertz: number, at: number, length: number) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = wave;
  tone.frequency.value = hertz;
  // A ramp at both ends: an abrupt edge is heard as a click.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.2, at + 0.01);
  volume.gain.setValueAtTime(0.2, at + length - 0.02);
  volume.gain.linearRampToValueAtTime(0, at + length);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + length);
}
