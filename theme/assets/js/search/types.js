/** Types: the shapes of the search's data, for `deno check` and for readers; nothing here runs. */

/**
 * What a list shows of a practice. One of another bank tells its `bank` and, where that is known, its `language`; one whose
 * page is in another language than the list tells that alone.
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} place
 * @property {string} summary
 * @property {string} kind
 * @property {[id: string, words: string, meaning?: string][]} marks
 * @property {string} [bank]
 * @property {string} [language]
 */

/**
 * search/words.json (bank/search/files.py): what every search needs of a bank.
 * @typedef {object} Manifest
 * @property {string} version
 * @property {number} practices
 * @property {string[]} codes the first code of each file of the index
 * @property {string} last the last code that a practice may have
 * @property {string[]} heads
 * @property {string[]} tails
 * @property {string[]} endings
 * @property {string[]} idle words that a question can spare
 * @property {[string, string][]} sounds for which letters others stand
 * @property {any[][]} concepts
 * @property {{ codes: string[], sorts: [string, number][], pack: number }} signposts
 */

/**
 * What the bank has beside practices: a place, a theme, an organisation, a page, a question …; `whole` tells that the
 * query names it.
 * @typedef {object} Signpost
 * @property {string} sort
 * @property {string} title
 * @property {string} url
 * @property {string} note
 * @property {boolean} whole
 */

/**
 * A word of a query in one bank: its codes, those it was probably meant to have, and what became of it.
 * @typedef {object} Word
 * @property {string} typed
 * @property {string} folded
 * @property {boolean} [idle]
 * @property {string[]} codes
 * @property {string[]} close
 * @property {boolean} [found]
 * @property {string} [corrected]
 * @property {string[]} [meant]
 * @property {Word[]} [apart] the two words of which it was made
 */

/**
 * Words of a query that have to be found together.
 * @typedef {object} Group
 * @property {Word[]} words
 * @property {boolean} phrase in quotes
 * @property {boolean} [tight] typed as one word
 * @property {string[]} concepts codes that mean the same as all its words
 * @property {string[]} places codes of practices that lie there
 * @property {string[][][]} expressions
 */

/**
 * How a practice answers a query.
 * @typedef {object} Match
 * @property {number} number
 * @property {number} score
 * @property {boolean} exact
 * @property {number} lacking
 * @property {number[]} missing the places of the groups that it lacks
 * @property {number} placed
 */

/**
 * A piece of an excerpt.
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} found
 */

export {};
