/* Inflections: from a word as it was typed to the codes of the index; bank/search/inflections.py describes the tables. */

import { fileOf, kept, unpackedText } from "./files.js";
import { LETTERS_IN_A_SOUND, Sounding } from "./sounding.js";
import { near } from "./tokenizer.js";

const HEAD = [0, 3];
const TAIL = [3, 2];
const SHORTEST_MISSPELT = 5; // letters of a word as it was typed or as it was meant
const SHORTEST_BEGINNING = 3;
const MOST_NEAR = 8;

/** A table of forms whose shards are fetched when a word needs them. */
class Table {
  constructor(name, firsts, base, version) {
    this.name = name;
    this.firsts = firsts;
    this.base = base;
    this.version = version;
    this.shards = new Map();
  }

  /** The lines of the shards that may hold words whose letters at the table's place begin so. */
  async lines(letters) {
    const from = this.shard(letters);
    const to = this.shard(`${letters}\uffff`);
    const numbers = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    return (await Promise.all(numbers.map((number) => this.load(number)))).flat();
  }

  /** The number of the shard in which the letters would stand. */
  shard(letters) {
    return fileOf(this.firsts, letters);
  }

  load(number) {
    const address = `${this.base}forms/${this.name}/${number}.gz?${this.version}`;
    return kept(this.shards, number, async () => (await unpackedText(address)).split("\n").filter(Boolean).map(parse));
  }
}

function parse(line) {
  const [stem, codes, ...endings] = line.split(" ");
  return { stem, codes: codes.split(","), endings: endings.map((ending) => (ending === "-" ? "" : ending)) };
}

export class Inflections {
  constructor(manifest, base) {
    this.head = new Table("head", manifest.heads, base, manifest.version);
    this.tail = new Table("tail", manifest.tails, base, manifest.version);
    this.endings = new Set(manifest.endings);
    this.sounding = new Sounding(manifest.sounds);
    this.last = manifest.last;
  }

  /** The codes of a folded word that the bank knows in any of its forms. */
  async exact(word) {
    const lines = await this.head.load(this.head.shard(word));
    return union(lines.filter((line) => this.has(line, word)));
  }

  /** The codes of words that begin with the typed letters. */
  async beginning(word) {
    if (word.length < SHORTEST_BEGINNING) return [];
    const lines = await this.head.lines(word);
    return union(lines.filter((line) => spellings(line).some((spelling) => spelling.startsWith(word))));
  }

  /**
   * The words that sound like the typed one or are one letter apart from it: [spelling, codes], the likeliest first.
   * @param {string} word
   * @returns {Promise<[string, string[]][]>}
   */
  async near(word) {
    if (word.length < SHORTEST_MISSPELT - 1) return [];
    /** @type {Map<string, string[]>} */
    const found = new Map();
    const alike = this.sounding.like(word);
    for (const line of new Set((await Promise.all(this.around(word))).flat())) {
      const spelling = nearest(line, word, alike);
      if (spelling) found.set(spelling, [...new Set([...(found.get(spelling) ?? []), ...line.codes])]);
    }
    const likeliness = (/** @type {[string, string[]]} */ [spelling, codes]) =>
      4 * Number(codes.some((code) => code <= this.last)) + 2 * Number(alike(spelling)) +
      Number(spelling[0] === word[0]) + Number(spelling.length === word.length) / 2;
    return [...found].sort((one, other) => likeliness(other) - likeliness(one)).slice(0, MOST_NEAR);
  }

  /** The lines that may hold such a word: those with the same beginning or one that sounds so, or with the same middle. */
  around(word) {
    const [start, length] = TAIL;
    const middles = [0, -1, 1].map((shift) => word.slice(start + shift, start + shift + length));
    middles.push(word[start - 1] + word.slice(start + 1, start + length));
    const swapped = word.slice(0, 2) + (word[3] ?? "") + word[2];
    const heads = new Set([word, swapped, ...this.sounding.begun(word)].map((some) => some.slice(...HEAD)));
    return [
      ...[...heads].map((head) => this.head.lines(head)),
      ...[...new Set(middles)].map((middle) => this.tail.lines(middle)),
    ];
  }

  has({ stem, endings }, word) {
    if (!word.startsWith(stem)) return false;
    const rest = word.slice(stem.length);
    return endings.includes(rest) || (endings[0] === "*" && (rest === "" || this.endings.has(rest)));
  }
}

/** The form of a line that sounds like a word or is one letter away. */
function nearest(line, word, alike) {
  if (line.stem.length > word.length + LETTERS_IN_A_SOUND) return undefined;
  const some = spellings(line);
  const long = (spelling) => Math.max(spelling.length, word.length) >= SHORTEST_MISSPELT;
  return some.find(alike) ?? some.find((spelling) => long(spelling) && near(spelling, word));
}

function spellings({ stem, endings }) {
  return endings[0] === "*" ? [stem] : endings.map((ending) => stem + ending);
}

function union(lines) {
  return [...new Set(lines.flatMap((line) => line.codes))];
}
