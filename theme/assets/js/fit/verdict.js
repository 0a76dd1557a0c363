/**
 * The verdict on a practice: what of its demands the reader's answers meet, what they lack, and what nobody knows.
 *
 * A demand tells the numbers that are enough by the source that says least and by the one that says most, or none.
 */

/** @typedef {{ question: string, amount: string, enough: [number, number] | null }} Demand */
/** @typedef {Record<string, number>} Answers by question; one that was left out is not there */
/** @typedef {{ fits: string[], lacks: { question: string, demand: Demand }[], unknown: string[] }} Verdict */

export const GROUPS = ["fits", "one", "more", "unknown"];

/**
 * @param {Demand[]} demands
 * @param {Answers} answers
 * @returns {Verdict}
 */
export function verdict(demands, answers) {
  const told = /** @type {Verdict} */ ({ fits: [], lacks: [], unknown: [] });
  for (const [question, answer] of Object.entries(answers)) {
    const own = demands.filter((demand) => demand.question === question);
    const lacking = own.find((demand) => meets(demand, answer) === false);
    if (lacking) told.lacks.push({ question, demand: lacking });
    else if (own.length && own.every((demand) => meets(demand, answer))) told.fits.push(question);
    else told.unknown.push(question);
  }
  return told;
}

/** Whether an answer is enough; null where nobody can tell. Who has nothing has too little of whatever is needed. */
function meets({ enough }, answer) {
  if (!enough) return answer === 0 ? false : null;
  const [least, most] = enough;
  return answer >= most ? true : answer < least ? false : null;
}

/**
 * The group in which a verdict stands.
 * @param {Verdict} told
 */
export function group({ fits, lacks }) {
  if (lacks.length > 1) return "more";
  if (lacks.length) return "one";
  return fits.length ? "fits" : "unknown";
}

/**
 * Which of two in a group comes first: the one that lacks less, then the one of which more is known to fit.
 * @param {Verdict} one
 * @param {Verdict} other
 */
export function before(one, other) {
  return one.lacks.length - other.lacks.length || other.fits.length - one.fits.length;
}
