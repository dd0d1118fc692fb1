"""The rules of the field, on standard-library values: pure, no clock, no I/O."""
