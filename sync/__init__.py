"""The shared sheet: reading, matching, merging, and what is written back."""
