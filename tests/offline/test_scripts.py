"""Scripts of the copy: modules as functions of what they load."""

import json

import pytest

from bank.offline.scripts import NoClassicScriptError, data_script, is_module, module_script


def body(source: str) -> str:
    return module_script(source).removeprefix('offline.hand(async (fetch, $import, $meta) => {"use strict";\n')


def test_what_a_module_imports_is_waited_for() -> None:
    source = 'import { one, two as other } from "./more.js";\none(other);'
    assert body(source) == 'const { one, two: other } = await $import("./more.js");\none(other);\nreturn {};\n});\n'


@pytest.mark.parametrize(
    "line",
    ["function a() {}", "async function a() {}", "function* a() {}", "class a {}", "const a = 1;", "let a = 1;"],
)
def test_what_a_module_exports_is_given_back(line: str) -> None:
    assert body(f"export {line}") == f"{line}\nreturn {{a}};\n}});\n"


def test_names_exported_at_the_end_are_given_back_under_their_new_names() -> None:
    assert body("let a=1,b=2;export{a as c,b};") == "let a=1,b=2;\nreturn {c: a, b: b};\n});\n"


def test_what_is_imported_when_it_is_needed_goes_by_the_loader() -> None:
    assert body('const m = await import("./m.js");') == 'const m = await $import("./m.js");\nreturn {};\n});\n'


def test_a_module_is_told_where_it_is() -> None:
    assert body("const u = import.meta.url;") == "const u = $meta.url;\nreturn {};\n});\n"


@pytest.mark.parametrize(
    "line", ['import x from "./x.js";', 'export * from "./x.js";', "export default 1;", 'import "./x.js";']
)
def test_another_way_to_import_or_export_is_reported(line: str) -> None:
    with pytest.raises(NoClassicScriptError, match=r"^(import|export) "):
        module_script(f"const a = 1;\n{line}")


def test_a_classic_script_is_no_module() -> None:
    assert not is_module("window.a = () => important;\n// export nothing")
    assert is_module("export function a() {}")
    assert is_module("let a;export{a};")


def test_a_text_is_handed_over_as_it_is() -> None:
    text = '{"ł": "\\" \u2028 </script>"}'
    assert json.loads(data_script(text.encode())[len("offline.hand(") : -3]) == text


def test_anything_else_is_handed_over_in_base_64() -> None:
    assert data_script(b"\xff\xfe") == b'offline.hand(offline.bytes("//4="));\n'
