/** Types: the shapes of the data that scripts share, for `deno check` and for readers; nothing here runs. */

/**
 * The schema of a field as the bank publishes it (bank/schema/json_schema.py).
 * @typedef {Record<string, any>} Schema
 */

/**
 * A practice as it is written; `path` is its file's under the folder of practices.
 * @typedef {object} WrittenPractice
 * @property {string} path
 * @property {Record<string, any>} front
 * @property {string} body
 * @property {string} [source] the text of the front matter of the file that was opened
 * @property {string} [below] the text under it
 */

/**
 * What the form knows of the bank (bank/contribute/practice_form.py), with its schema and the reader's day.
 * @typedef {object} FormData
 * @property {Schema} schema
 * @property {Schema} proposal
 * @property {Schema} answer
 * @property {Record<string, any>} problems {level, message, remedy} by their codes, `asked` the texts beside a question
 * @property {Record<string, string>} titles of fields by their keys
 * @property {{ suggestion: string, allowed: string }} phrases
 * @property {Record<string, string>} patterns of private addresses
 * @property {any[]} figures private ones (Figures of bank/text/private_details.py)
 * @property {string[]} mail_hosts
 * @property {Heading[]} headings
 * @property {{ title: string, keys: string[], text: boolean, editors: boolean }[]} stages
 * @property {string[]} files all under the folder of practices
 * @property {string} folder
 * @property {string} proposals
 * @property {string} issue_form
 * @property {string} today
 * @property {string} language
 * @property {any} drawing
 * @property {any} gazetteer
 * @property {URL} published
 */

/**
 * @typedef {object} Heading
 * @property {string} id
 * @property {string} label
 * @property {string[]} names
 */

/**
 * A term of a closed list of the schema.
 * @typedef {object} Term
 * @property {string} id
 * @property {string} label
 * @property {string[]} [aliases]
 * @property {string} [definition]
 * @property {string} [places] the reference of a city's districts and areas
 * @property {boolean} [open] whether any name is a district of a city
 * @property {string[]} [in] the districts of an area
 * @property {string} [block] the fields of a kind
 * @property {string} [meaning] what a state means
 */

/**
 * A problem of the field `place`; `line` counts from 1, 0 when there is none.
 * @typedef {object} Problem
 * @property {string} place
 * @property {string} code
 * @property {Record<string, unknown>} values
 * @property {string | null} suggestion
 * @property {string[]} allowed
 * @property {number} line
 */

/**
 * A date as it is written, with the first and the last day that it can mean.
 * @typedef {object} PartialDate
 * @property {string} text
 * @property {string} first
 * @property {string} last
 * @property {boolean} full
 * @property {() => string} toString
 */

/**
 * search/catalogue.json as it comes (bank/search/facets.py): columns are texts. The first `own` practices are the bank's;
 * where that is not told, all are.
 * @typedef {object} PackedCatalogue
 * @property {number} practices
 * @property {number} [own]
 * @property {number} today
 * @property {Record<string, string[]>} terms
 * @property {(number | null)[]} broader
 * @property {number[]} running
 * @property {Record<string, string>} columns
 */

/**
 * The catalogue in memory: each column as a list of numbers for every practice.
 * @typedef {Omit<PackedCatalogue, "columns"> & { columns: Record<string, number[][]> }} Catalogue
 */

/**
 * What is chosen in the catalogue; years are null when none is.
 * @typedef {object} Choice
 * @property {string} query
 * @property {Record<string, Set<string>>} chosen ids by column
 * @property {number | null} from
 * @property {number | null} to
 * @property {string} sort
 */

/**
 * One chosen value.
 * @typedef {object} Filter
 * @property {string} column
 * @property {string} id
 */

/**
 * What a set is shared by: its practices, the title, the leader's foreword, and her questions for the room, one a line.
 * @typedef {object} SharedSet
 * @property {string[]} ids
 * @property {string} title
 * @property {string} foreword
 * @property {string} asked
 */

/**
 * The reader's set; `brief` asks for a page of each practice, `former` is the set that this one replaced.
 * @typedef {object} ReadersSet
 * @property {string[]} ids
 * @property {string} title
 * @property {string} foreword
 * @property {string} asked
 * @property {string} by
 * @property {string} paper
 * @property {boolean} notes
 * @property {boolean} brief
 * @property {SharedSet | null} former
 */

/**
 * A scenario that is led: its start on the clock, in minutes, the number of the step, since when it is on, and how much
 * of it was over when it was paused, both in milliseconds.
 * @typedef {object} Run
 * @property {number | null} start
 * @property {number} step
 * @property {number} since
 * @property {number | null} paused
 */

/**
 * A moment of a run: times in milliseconds; `left` of the step, or over it; `share` of the step that is over; `all` is
 * what is left of everything.
 * @typedef {object} Moment
 * @property {"waits" | "left" | "over" | "paused" | "done"} state
 * @property {number} left
 * @property {number} share
 * @property {number} all
 */

/**
 * What the page of the set knows of a practice.
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title
 * @property {string} address
 * @property {string} place
 * @property {string} [kind]
 */

export {};
