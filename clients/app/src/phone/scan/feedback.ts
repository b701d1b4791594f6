let sound: AudioContext | undefined;

/** Tells the hand and the ear whether a code was right: one high tone, or two low ones and a longer shake. */
export function answerScan(right: boolean): void {
  // Before the first tap browsers allow neither, and complain.
  if (navigator.userActivation?.hasBeenActive === false) return;
  navigator.vibrate?.(right ? 60 : [120, 80, 120]);
  try {
    sound ??= new AudioContext();
    tone(sound, right ? 1320 : 220, 0);
    if (!right) tone(sound, 180, 0.2);
  } catch {
    // Without sound the shake and the screen say it.
  }
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const from = context.currentTime + after;
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.15, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.15);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + 0.16);
}
