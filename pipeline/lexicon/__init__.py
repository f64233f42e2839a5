"""Words, and nothing but words: one module a topic, keyed by language code."""
