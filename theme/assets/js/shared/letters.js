/** Letters: what their folding goes by; made by scripts/derive.py of what bank/ says, where changes belong. */

export const UNDECOMPOSED = { "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE" };
