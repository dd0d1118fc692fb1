"""The flows an office would name; each owns its transactions and takes its ports."""
