/** The typesetter: Typst in a worker, where its work of seconds does not hold up the page. */

// Typst makes place holders with `new Function`, which a strict Content-Security-Policy refuses; none of them is ever called.
self.Function = /** @type {any} */ (function Unused() {
  return () => undefined;
});

const MAIN = "/main.typ";
const PDF = 1; // the number of the format
const PAGED = 0; // that of the kind of document
const WITH_PLACES = 2; // that of the form of diagnostics: path, line and column before the message

const tasks = { open, compose };
let typst = null;

addEventListener("message", async ({ data: { turn, task, ...given } }) => {
  try {
    const answer = await tasks[task](given);
    postMessage({ turn, answer }, { transfer: answer ? [answer.buffer] : [] });
  } catch (error) {
    postMessage({ turn, error: error instanceof Error ? error.message : String(error) });
  }
});

async function open({ glue, compiler, fonts }) {
  const { default: start, TypstCompilerBuilder } = await import(glue);
  await start({ module_or_path: await WebAssembly.compileStreaming(unpacked(compiler)) });
  const builder = new TypstCompilerBuilder();
  for (const font of fonts) await builder.add_raw_font(new Uint8Array(font));
  typst = await builder.build();
}

/** A server may have sent the file with its compression undone. */
function unpacked(bytes) {
  const packed = new Uint8Array(bytes, 0, 2).every((byte, place) => byte === [0x1f, 0x8b][place]);
  const stream = new Blob([bytes]).stream();
  const body = packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}

/** The PDF of a main file and the files that it uses, [path, bytes] each. */
function compose({ main, files }) {
  typst.reset_shadow();
  for (const [path, bytes] of files) typst.map_shadow(path, new Uint8Array(bytes));
  typst.add_source(MAIN, main);
  const world = typst.snapshot("/", MAIN, undefined);
  try {
    const { hasError, diagnostics } = world.compile(PAGED, WITH_PLACES);
    if (hasError) throw new Error(diagnostics.join("\n"));
    return world.get_artifact(PDF, WITH_PLACES).result;
  } finally {
    world.free();
    typst.reset();
  }
}
