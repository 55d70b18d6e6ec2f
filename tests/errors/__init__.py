"""Bad input: what the compiler must answer."""
