/** Letters: what their folding goes by; made by scripts/derive.py of what bank/ says, where changes belong. */

export const UNDECOMPOSED = { "\u0142": "l", "\u0141": "L", "\u00f8": "o", "\u00d8": "O", "\u0111": "d", "\u0110": "D", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u0153": "oe", "\u0152": "OE" };
