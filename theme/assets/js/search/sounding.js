/* Sounding: how a folded word is heard, so that spellings that sound alike are compared as one. */

export const LETTERS_IN_A_SOUND = 2; // at most

export class Sounding {
  /** @param {[string, string][]} sounds what stands for what, in the order in which it is put in its place */
  constructor(sounds) {
    this.sounds = sounds;
  }

  /** The word as it is heard: a sound that is said twice counts once. */
  of(word) {
    const heard = this.sounds.reduce((text, [from, to]) => text.replaceAll(from, to), word);
    return heard.replace(/(.)\1+/gu, "$1");
  }

  /** The same word with other letters for its first sound. */
  begun(word) {
    return this.sounds.flatMap(([from, to]) => [[from, to], [to, from]])
      .filter(([from]) => word.startsWith(from))
      .map(([from, to]) => to + word.slice(from.length));
  }

  /** Tells of a spelling whether it sounds like the word. */
  like(word) {
    const heard = this.of(word);
    const first = new Set([word, ...this.begun(word)].map((some) => some[0]));
    return (spelling) =>
      first.has(spelling[0]) && Math.abs(spelling.length - word.length) <= LETTERS_IN_A_SOUND &&
      this.of(spelling) === heard;
  }
}
