"""What several stages need to read text: tokens, numbers, names, phrases, quotations, polarity.

The bottom layer: these modules import one another, the records and the lexicon, and no stage.
"""
