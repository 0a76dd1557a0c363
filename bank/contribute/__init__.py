"""Contributing: proposals, drafts, the form, the ways out, and what editors look after."""
