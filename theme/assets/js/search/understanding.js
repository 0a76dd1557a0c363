/* Understanding: what the words of a query mean in one bank: codes of the index, expressions and places. */

const LONGEST = 6; // words of an expression

/**
 * The parts of a query as groups that have to be found, and what became of each word: {groups, words}.
 *
 * A group is {words, phrase, concepts, places, expressions}: a phrase, the words of an expression that has synonyms or
 * names a place, or a single word. `concepts` are codes that mean the same as all its words together and `expressions`
 * their synonyms; `places` are codes of practices that lie there.
 */
export async function understand(bank, parts) {
  const asked = await Promise.all(needed(parts, bank.idle).map((part) => known(bank, part)));
  return { groups: joined(asked, bank.concepts), words: asked.flatMap((part) => part.words) };
}

/** The parts without the words that a question can spare; in a phrase those only keep their place. */
function needed(parts, idle) {
  const kept = parts.map((part) => ({
    ...part,
    words: part.words.map((word) => ({ ...word, idle: idle.has(word.folded) })).filter((word) =>
      part.phrase || !word.idle
    ),
  }));
  return kept.filter((part) => part.words.some((word) => !word.idle));
}

async function known(bank, part) {
  return {
    ...part,
    words: await Promise.all(part.words.map((word) => (word.idle ? word : look(bank.inflections, word)))),
  };
}

/** The codes of a word; of one that no form is like, those that it begins and those it was probably meant to be. */
async function look(inflections, word) {
  const codes = await inflections.exact(word.folded);
  if (codes.length) return { ...word, codes, close: [], found: true };
  const [begun, near] = await Promise.all([inflections.beginning(word.folded), inflections.near(word.folded)]);
  const close = [...new Set(near.flatMap(([, some]) => some))].filter((code) => !begun.includes(code));
  const [corrected, meant] = (!begun.length && near[0]) || [];
  return { ...word, codes: begun, close, found: begun.length > 0, corrected, meant };
}

/** Phrases and words that were typed as one as they are, the single words between them as expressions. */
function joined(parts, concepts) {
  const groups = [];
  let loose = [];
  const flush = () => {
    groups.push(...expressions(loose, concepts));
    loose = [];
  };
  for (const { words, phrase } of parts) {
    if (!phrase && words.length === 1) loose.push(words[0]);
    else {
      flush();
      groups.push(group(words, concepts, true));
    }
  }
  flush();
  return groups;
}

/** Single words as groups, the longest expressions first. */
function expressions(words, concepts) {
  const groups = [];
  let at = 0;
  while (at < words.length) {
    const some = words.slice(at, at + LONGEST);
    const tried = some.map((_, shorter) => group(some.slice(0, some.length - shorter), concepts, false));
    groups.push(tried.find((one) => one.concepts.length || one.places.length) ?? tried.at(-1));
    at += groups.at(-1).words.length;
  }
  return groups;
}

function group(words, concepts, phrase) {
  const meant = concepts.filter(({ expressions: some }) => some.some((expression) => means(words, expression)));
  const [places, others] = [meant.filter(({ place }) => place), meant.filter(({ place }) => !place)];
  return {
    words,
    phrase,
    concepts: others.map(({ code }) => code),
    places: places.map(({ code }) => code),
    expressions: others.flatMap(({ expressions: some }) => some),
  };
}

/** Whether words are an expression; idle ones, which have a full stop for a code, count in neither. */
function means(words, expression) {
  const said = words.filter((word) => !word.idle);
  const wanted = expression.filter((codes) => codes[0] !== ".");
  return said.length === wanted.length &&
    wanted.every((codes, at) => said[at].codes.some((code) => codes.includes(code)));
}
