"""The parts of the tagger: sentence rules, windows, encoder, decoding, and the spaCy components."""
