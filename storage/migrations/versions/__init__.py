"""The schema versions; a file that was released is never edited, a change is a new one."""
