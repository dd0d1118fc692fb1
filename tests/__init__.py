"""What must hold, in sentences about the field."""
