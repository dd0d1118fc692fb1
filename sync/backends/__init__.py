"""The sheet's backends: each reads a Snapshot and carries out a WritePlan."""
