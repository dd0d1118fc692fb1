"""The shared sheet: read, matched, merged cell by cell, and written back."""
