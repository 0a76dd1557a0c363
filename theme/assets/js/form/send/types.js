/** Types: what the ways out are given, for `deno check` and for readers; nothing here runs. */

/** @import { FormData } from "../../shared/types.js" */

/**
 * What a part of the form has to send.
 * @typedef {object} Parcel
 * @property {() => boolean} sound whether all is sound; what is not is shown then
 * @property {() => boolean} savable whether it may be taken along as it is
 * @property {string} subject
 * @property {() => { title: string, text: string }[]} told the answers as people read them
 * @property {() => string} text what is pasted into a page of another host
 * @property {() => string} report the same as a report of Markdown
 * @property {() => { path: string, text: string }} file its file, by its path from the root of the repository
 * @property {() => Map<string, { blob: Blob, shown?: string }>} files those that lie beside it, by their paths
 * @property {() => Work} [work] what a link carries, where one can
 * @property {(way: any) => { address: string, whole: boolean }} address that of a repository's page
 * @property {string} next the part of the page that tells what happens there
 */

/**
 * What is kept of the form, or carried by a link.
 * @typedef {object} Work
 * @property {Record<string, any>} answers of the first step
 * @property {boolean} whole whether the whole description was begun
 * @property {Record<string, any>} front
 * @property {string} body
 * @property {string} [name] of the file
 * @property {any} [opened] the file that was opened, with its path if the bank has it
 */

/**
 * What every part of the form needs: the bank, the words and parts of the page, a voice, and where to send.
 * @typedef {object} Kit
 * @property {FormData} bank
 * @property {Record<string, string>} words
 * @property {any} outlines what the bank has of a place
 * @property {import("./bag.js").Bag} bag the files that were added
 * @property {(name: string) => any} part
 * @property {(text: string) => void} say
 * @property {(number: number) => string} count
 * @property {{ name: string, email: string, post: string[], relay: string, answers_in: number | null }} desk
 * @property {{ to: string, address: string, branch: string }[]} ways
 */

export {};
