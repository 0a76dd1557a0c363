"""The commands: what a person or a workflow asks of the bank in a shell, thin over bank/."""
