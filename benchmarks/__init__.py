"""Speed and size of Tidtam, measured beside what the same machine does without it."""
