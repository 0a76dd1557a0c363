"""Tags: how blocks are drawn whose HTML needs no more than their type."""

# Blocks whose words follow on the same line.
ON_A_LINE = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "dt", "dd", "summary"))
_TAGS = {name: name for name in ("blockquote", "thead", "tbody", "tr", "td", "dl", "dt", "dd")}
_TAGS |= {"paragraph": "p", "bullet_list": "ul", "list_item": "li"}
# The HTML of tokens by their type, unless they have attributes or are hidden.
BARE = {f"{name}_open": f"<{tag}>" if tag in ON_A_LINE else f"<{tag}>\n" for name, tag in _TAGS.items()}
BARE |= {f"{name}_close": f"</{tag}>\n" for name, tag in _TAGS.items()}
