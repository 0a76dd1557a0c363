/**
 * The bridge: calls functions of the theme's modules for tests in Python.
 *
 * Each line of the input is a question {module, name, values} as JSON, each line of the output its answer {value} or
 * {error}. Modules are named by their paths under theme/assets/js, or under tests/js when they begin with a dot.
 */

const THEME = new URL("../../theme/assets/js/", import.meta.url);
const encoder = new TextEncoder();

let rest = "";
for await (const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) await say(await answer(JSON.parse(line)));
}

/** @param {{ module: string, name: string, values: unknown[] }} question */
async function answer({ module, name, values }) {
  try {
    const address = new URL(`${module}.js`, module.startsWith(".") ? import.meta.url : THEME);
    const functions = await import(address.href);
    return { value: await functions[name](...values) };
  } catch (error) {
    return { error: error instanceof Error ? error.stack : String(error) };
  }
}

/** @param {object} answer */
async function say(answer) {
  let bytes = encoder.encode(`${JSON.stringify(answer, (_, value) => value ?? null)}\n`);
  while (bytes.length) bytes = bytes.subarray(await Deno.stdout.write(bytes));
}
