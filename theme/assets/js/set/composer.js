/** The composer: loads the typesetter when it is asked for, and has it make a booklet of a set. */

import { declared } from "./conformance.js";
import { forgetOthers, has, lasting } from "./library.js";
import { gather, mainFile } from "./sources.js";

/** What went wrong: "unsupported", "unreached" or "uncomposed", with the error that tells why. */
export class Trouble extends Error {
  constructor(kind, cause) {
    super(`${kind}: ${cause?.message ?? cause}`, { cause });
    this.kind = kind;
  }
}

export class Composer {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #opened = null;
  #turn = 0;
  #waiting = new Map();

  /** Addresses of the compiler and the fonts, their size in bytes together and their version. */
  constructor({ compiler, fonts, size, version, root }) {
    this.compiler = compiler;
    this.fonts = fonts;
    this.size = size;
    this.version = version;
    this.root = root;
  }

  /** Whether nothing large has to be loaded. */
  async near() {
    return this.#opened !== null || (await has([this.compiler, ...this.fonts], this.version));
  }

  /** Load all that a booklet takes; `onBytes` is told how many bytes are there. */
  async prepare(entries, cover, onBytes) {
    if (!supported()) throw new Trouble("unsupported", "no WebAssembly, Worker or DecompressionStream");
    const opened = (this.#opened ??= this.#open(onBytes));
    opened.catch(() => this.#close());
    await opened;
    const main = mainFile(entries, cover, new Date(), document.documentElement.lang);
    return { main, files: await gather(main, this.root).catch(fail("unreached")) };
  }

  /** The booklet as the bytes of a PDF. */
  async compose({ main, files }) {
    try {
      return declared(await this.#ask("compose", { main, files }));
    } catch (error) {
      this.#close();
      throw error instanceof Trouble ? error : new Trouble("uncomposed", error);
    }
  }

  async #open(onBytes) {
    let done = 0;
    const count = (bytes) => onBytes(Math.min(done += bytes, this.size));
    const load = (address) => lasting(address, this.version, count).catch(fail("unreached"));
    const [compiler, ...fonts] = await Promise.all([this.compiler, ...this.fonts].map(load));
    const worker = new Worker(new URL("typesetter.js", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#answer(data));
    worker.addEventListener("error", (event) => this.#end(event.message ?? "the worker failed"));
    const glue = this.compiler.replace("_bg.wasm.gz", ".js");
    await this.#ask("open", { glue, compiler, fonts }, [compiler, ...fonts]).catch(
      fail(navigator.onLine ? "unsupported" : "unreached"),
    );
    forgetOthers(this.version);
  }

  #ask(task, given, moved = []) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#turn, { resolve, reject });
      this.#worker?.postMessage({ turn: this.#turn, task, ...given }, moved);
    });
  }

  #answer({ turn, answer, error }) {
    const { resolve, reject } = this.#waiting.get(turn);
    this.#waiting.delete(turn);
    if (error === undefined) resolve(answer);
    else reject(new Error(error));
  }

  #end(reason) {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  /** After a failure the next try begins anew. */
  #close() {
    this.#worker?.terminate();
    this.#worker = this.#opened = null;
  }
}

function supported() {
  return typeof WebAssembly === "object" && typeof Worker === "function" && typeof DecompressionStream === "function";
}

function fail(kind) {
  return (error) => {
    throw error instanceof Trouble ? error : new Trouble(kind, error);
  };
}
