"""Compiling: templates of pages become Python that calls functions and macros as Python does.

Jinja asks at each call what it calls, binds the arguments of a macro by hand, and copies all globals for each template;
a site has thousands of pages with hundreds of calls. What a template says is the same either way.
"""

from collections.abc import Mapping
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, Template, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.utils import missing


def call_directly(environment: Environment) -> None:
    """Let the environment's templates, none of which is loaded yet, be compiled so and kept until the end.

    A function of its templates cannot ask for the context; a filter can.
    """
    environment.code_generator_class = _Generator
    environment.template_class = _Template
    environment.cache = {}
    environment.bytecode_cache = SharedCode()
    environment.optimized = False  # Python reckons in advance what can be, and a search for more takes as long again


def parsed(environment: Environment, name: str) -> nodes.Template:
    """The tree of a template, which is not to be changed: it is compiled when the template is drawn."""
    assert environment.loader is not None
    source, file, _ = environment.loader.get_source(environment, name)
    tree = environment.parse(source, name, file)
    if isinstance(environment.bytecode_cache, SharedCode):
        environment.bytecode_cache.keep(tree, name, file)
    return tree


class SharedCode(BytecodeCache):
    """What templates are compiled into, once for the environments of one build, each of which adds its own filters."""

    def __init__(self) -> None:
        self._trees: dict[str, tuple[nodes.Template, str, str | None]] = {}
        self._compiled: dict[str, CodeType | None] = {}

    def keep(self, tree: nodes.Template, name: str, file: str | None) -> None:
        """Keep what a template was parsed into until it is compiled, which changes it."""
        self._trees[self.get_cache_key(name, file)] = tree, name, file

    def load_bytecode(self, bucket: Bucket) -> None:
        if known := self._trees.pop(bucket.key, None):
            self._compiled[bucket.key] = bucket.environment.compile(*known)
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.code


class _Generator(CodeGenerator):
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 (Jinja's name)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        for stars, arguments in (("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if arguments:
                self.write(stars)
                self.visit(arguments, frame)
                self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A function of Python is a macro already, but for the names of its arguments."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        names = [argument.name for argument in macro_ref.node.args]
        defaults = [f"{name}=missing" for name in names]
        if macro_ref.accesses_caller and "caller" not in names:
            names.append("caller")
            defaults.append("caller=None")
        given = ", ".join([*defaults, "macro=macro"])
        self.write(f"(lambda {given}: macro({', '.join(names)}))" if names else "macro")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """What a macro says is marked as HTML by itself."""
        super().return_buffer_contents(frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("(said if type(said := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write(") is Markup else escape(said))")
        else:
            super()._output_child_post(node, frame, finalize)


class _Template(Template):
    """A template of a site, which has no globals but those of its environment."""

    def new_context(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> Context:
        known = vars or {} if shared else {**self.environment.globals, **(vars or {})}
        if locals:
            known = known | {name: value for name, value in locals.items() if value is not missing}
        return self.environment.context_class(self.environment, known, self.name, self.blocks)

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> TemplateModule:
        """Macros hold the context, which lets go of them, so that a page is forgotten without a search for it."""
        context = self.new_context(vars, shared, locals)
        module = TemplateModule(self, context)
        context.vars.clear()
        return module
