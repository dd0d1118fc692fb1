"""Files and environment into frozen values: settings, agency kinds, holidays."""
